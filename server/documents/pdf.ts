import { readdir } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from './browser.ts';
import { paperPage } from './page.ts';

const timeLimit = 20_000;

/** A4 PDF of a rendered paper: fonts embedded, tagged for screen readers, page numbers from page 2. */
export function renderPdf(paper: string, { title }: { title: string }): Promise<Buffer> {
  return withPage(async (page) => {
    await page.setContent(await paperPage(paper, title), { waitUntil: 'load', timeout: timeLimit });
    await page.evaluate(loadFonts);
    return page.pdf({ preferCSSPageSize: true, tagged: true, timeout: timeLimit });
  });
}

/** Prints on a page of the browser that papers share; it sees no network and runs no scripts of what it is given. */
export async function withPage(print: (page: Page) => Promise<Uint8Array>): Promise<Buffer> {
  const page = await (await sharedBrowser()).newPage();
  try {
    await cutOff(page);
    return Buffer.from(await print(page));
  } finally {
    await page.close().catch(() => undefined);
  }
}

/** Closes the browser that papers share; it starts again when needed. */
export async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  await (await closing?.catch(() => undefined))?.close();
}

let browser: Promise<Browser> | undefined;

async function sharedBrowser(): Promise<Browser> {
  const running = await browser?.catch(() => undefined);
  if (running?.connected) return running;
  browser = launchBrowser().then(stepBehind);
  return browser;
}

// A thousand papers may be waiting while people work: what prints them yields the processors. Linux keeps a priority per
// thread, and whatever a thread starts later inherits it.
async function stepBehind(launched: Browser): Promise<Browser> {
  const pid = launched.process()?.pid;
  if (pid === undefined) return launched;
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  for (const thread of [pid, ...threads.map(Number)]) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended meanwhile, or this system gives no say in it.
    }
  }
  return launched;
}

// Chromium loads a font when it first draws with it, which in print is too late: those letters would come out as boxes.
async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
}

// A paper is complete in itself: no scripts, no network, whatever its text says.
async function cutOff(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.url().startsWith('data:') ? request.continue() : request.abort()).catch(() => undefined);
  });
}
