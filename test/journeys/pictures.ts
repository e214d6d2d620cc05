import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('./pictures/', import.meta.url));

/** Takes a picture for the README, when asked to: KNTC_PICTURES=1. What is read in passing is closed first. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.KNTC_PICTURES !== '1') return;
  await mkdir(folder, { recursive: true });
  for (const button of await page.$$('.mantine-Notification-closeButton')) await button.click();
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 128 })
    .toFile(`${folder}${name}.png`);
}
