import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import type { Desk } from '../support/browser.ts';
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
  expect(await barriers(desk.page)).to.deep.equal([]);
  await desk.press('Control+Enter');
  await desk.sees(`Đã hoàn thành “${task}”`);
}

export async function approves(desk: Desk, task: string): Promise<void> {
  await opens(desk, task);
  await desk.find('button', 'Duyệt');
  expect(await barriers(desk.page)).to.deep.equal([]);
  await desk.click('button', 'Duyệt');
  await desk.sees(`Đã hoàn thành “${task}”`);
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
