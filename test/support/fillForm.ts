import type { ElementHandle, Page } from 'puppeteer-core';
import { until, write } from './browser.ts';

/** What is answered under each label: words, an option, several options, a tick, a file, or rows. Days are typed as dd/mm/yyyy. */
export type Answers = { [label: string]: string | string[] | boolean | Answers[] };
type Place = ElementHandle<Element>;

/** Answers a form of a procedure as a person does: by what stands above each field, with mouse and keys. */
export async function fillForm(page: Page, answers: Answers): Promise<void> {
  const form = await waitFor('there is no form', () => page.$('.kntc-form .fjs-form'));
  await fillIn(page, form, answers);
}

async function fillIn(page: Page, within: Place, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = await waitFor(`the form does not ask “${label}”`, () =>
      one(within.evaluateHandle(fieldNamed, label)),
    );
    if (Array.isArray(answer) && typeof answer[0] === 'object') await fillRows(page, field, answer as Answers[]);
    else if (typeof answer === 'boolean') await tick(field, label, answer);
    else if (Array.isArray(answer)) for (const option of answer as string[]) await tick(field, option, true);
    else await answerOne(page, field, answer as string);
  }
}

async function answerOne(page: Page, field: Place, answer: string): Promise<void> {
  const kind = await field.evaluate(
    (one) => /fjs-form-field-(\w+)/.exec(one.className.replace('fjs-form-field ', ''))?.[1],
  );
  if (kind === 'radio') return tick(field, answer, true);
  if (kind === 'select') return choose(page, field, answer);
  if (kind === 'filepicker') return attach(field, answer);
  const input = await waitFor('the field takes no words', () => field.$('input, textarea'));
  await input.click();
  await input.evaluate((one) => (one as HTMLInputElement).select());
  await write(page, answer);
  await page.keyboard.press('Tab');
}

async function choose(page: Page, field: Place, option: string): Promise<void> {
  const group = await waitFor('there is nothing to open', () => field.$('.fjs-input-group'));
  let clicked = 0;
  let typed = false;
  await until(`there is no “${option}” to choose`, async () => {
    if (!(await field.$('.fjs-dropdownlist'))) {
      // Tab opens the list too, in its own time: a click that came too late shut it, and a later one opens it
      if (Date.now() - clicked < 500) return undefined;
      await group.click();
      clicked = Date.now();
      return undefined;
    }
    // only a long list has a field to search in
    if (!typed && (await field.$('input:not(.fjs-select-hidden-input)'))) await write(page, option);
    typed = true;
    const item = await one(field.evaluateHandle(itemNamed, option));
    await item?.click();
    return item ?? undefined;
  });
}

async function tick(field: Place, option: string, wanted: boolean): Promise<void> {
  const box = await waitFor(`there is no “${option}” to tick`, () => one(field.evaluateHandle(boxNamed, option)));
  if ((await box.evaluate((input) => (input as HTMLInputElement).checked)) !== wanted) await box.click();
}

async function attach(field: Place, file: string): Promise<void> {
  const input = await waitFor('the field takes no files', () => field.$('input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await waitFor('the file does not arrive', () => field.$('li[data-state=ready]'));
}

async function fillRows(page: Page, list: Place, rows: Answers[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const there = () => list.$$('.fjs-repeat-row-container');
    if ((await there()).length <= index)
      await (await waitFor('no rows to add', () => list.$('.fjs-repeat-render-add'))).click();
    const place = await waitFor('no new row', async () => (await there())[index] ?? null);
    await fillIn(page, place, row);
  }
}

function waitFor(otherwise: string, ask: () => Promise<Place | null>): Promise<Place> {
  return until(otherwise, async () => (await ask()) ?? undefined);
}

async function one(found: Promise<{ asElement(): unknown }>): Promise<Place | null> {
  return (await found).asElement() as Place | null;
}

// What follows runs in the page, each function alone.

function fieldNamed(within: Element, name: string): Element | null {
  const labels = [...within.querySelectorAll<HTMLElement>('label')].filter(
    (label) => label.innerText.replace(/[\s*]+/g, ' ').trim() === name && label.checkVisibility(),
  );
  const fields = labels.map((label) => ({ label, field: label.closest('.fjs-form-field') }));
  const own = fields.find(({ label, field }) => {
    return !label.closest('.fjs-inline-label') || field?.matches('.fjs-form-field-checkbox');
  });
  return own?.field ?? null;
}

function boxNamed(field: Element, option: string): Element | null {
  const labels = [...field.querySelectorAll<HTMLLabelElement>('.fjs-inline-label label')];
  return labels.find((label) => label.innerText.replace(/[\s*]+/g, ' ').trim() === option)?.control ?? null;
}

function itemNamed(field: Element, option: string): Element | null {
  const items = [...field.querySelectorAll<HTMLElement>('.fjs-dropdownlist-item')];
  return items.find((item) => item.innerText.trim() === option) ?? null;
}
