import { expect } from 'chai';
import type { ElementHandle } from 'puppeteer-core';
import { barriers } from '../support/accessible.ts';
import { type Desk, until } from '../support/browser.ts';
import { type Answers, fillForm } from '../support/fillForm.ts';

/** From the list of one's tasks to the one of this name. */
export async function opens(desk: Desk, task: string): Promise<void> {
  await desk.go('/viec-cua-toi');
  await desk.click('link', task);
  await desk.find('heading', task);
}

/** Opens a task, answers it, completes it with the keyboard. */
export async function does(desk: Desk, task: string, answers: Answers): Promise<void> {
  await opens(desk, task);
  await fillForm(desk.page, answers);
  await completes(desk, task);
}

export async function completes(desk: Desk, task: string): Promise<void> {
  await looksAt(desk, task);
  await desk.press('Control+Enter');
  await desk.sees(`Đã hoàn thành “${task}”`);
}

export async function approves(desk: Desk, task: string): Promise<void> {
  await opens(desk, task);
  await desk.find('button', 'Duyệt');
  await looksAt(desk, task);
  await desk.click('button', 'Duyệt');
  await desk.sees(`Đã hoàn thành “${task}”`);
}

const lookedAt = new Set<string>();

/** Nothing on the page of this task is in anybody's way; once for all journeys, as it is the same page each time. */
async function looksAt(desk: Desk, task: string): Promise<void> {
  if (lookedAt.has(task)) return;
  expect(await barriers(desk.page)).to.deep.equal([]);
  lookedAt.add(task);
}

export async function sendsBack(desk: Desk, task: string, remark: string): Promise<void> {
  await desk.enter('Ý kiến', remark);
  await desk.click('button', 'Trả lại để sửa');
  await desk.sees(`Đã hoàn thành “${task}”`);
}

/** The head signs the paper that waits, the clerk numbers and sends it. */
export async function issues(head: Desk, clerk: Desk, to: string): Promise<void> {
  await approves(head, 'Ký văn bản');
  await does(clerk, 'Cấp số, phát hành văn bản', { 'Nơi nhận': [{ 'Nơi nhận': to, 'Cách gửi': 'Dịch vụ bưu chính' }] });
}

/** Opens a paper on the shelf of a matter. */
export async function opensPaper(desk: Desk, petitionId: string, title: string): Promise<void> {
  await desk.go(`/don/${petitionId}?xem=documents`);
  await until(`“${title}” does not open`, () =>
    desk.page.evaluate((name) => {
      const row = [...document.querySelectorAll('li')].find((one) => one.querySelector('strong')?.textContent === name);
      const button = row?.querySelector<HTMLElement>('button[aria-expanded]');
      if (button?.getAttribute('aria-expanded') === 'true') return true;
      button?.click();
      return undefined;
    }, title),
  );
}

/** One of the rarer acts on a row of the papers that went out. */
export async function takesFromMenu(desk: Desk, row: string, item: string): Promise<void> {
  await noDialog(desk);
  await desk.click('button', `Việc khác: ${row}`);
  await desk.click('menuitem', item);
}

/** Closes what lies over the page; while it fades it still takes the clicks. */
export async function leavesDialog(desk: Desk): Promise<void> {
  await desk.press('Escape');
  await noDialog(desk);
}

async function noDialog({ page }: Desk): Promise<void> {
  await until('a dialog is in the way', async () =>
    (await page.$('.mantine-Modal-overlay, .mantine-Drawer-overlay')) ? undefined : true,
  );
}

/** Gives the file field of this name a file. */
export async function choosesFile({ page }: Desk, field: string, file: string): Promise<void> {
  const input = await until(`there is no file field “${field}”`, async () => {
    return ((await page.$(`input[type=file][aria-label="${field}"]`)) as ElementHandle<HTMLInputElement>) ?? undefined;
  });
  await input.uploadFile(file);
}

/** As a file is dragged from the scanner's folder: the browser hands the page what the mouse holds. */
export async function dropsOnRow(desk: Desk, row: string, file: string): Promise<void> {
  const target = await desk.find('row', row);
  const place = await until('the row is nowhere', async () => (await target.boundingBox()) ?? undefined);
  const session = await desk.page.createCDPSession();
  const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}
