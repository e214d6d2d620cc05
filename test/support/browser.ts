import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Officer } from '../../server/commands/act.ts';
import { launchBrowser } from '../../server/documents/browser.ts';
import { buildUi } from '../../server/setup/buildUi.ts';
import { PASSWORD } from './people.ts';
import type { Site } from './site.ts';

// One test file alone would otherwise look at the pages of yesterday.
await buildUi(fileURLToPath(new URL('../..', import.meta.url)));

/** Somebody at a computer: what they press and type, and what they then see. */
export type Desk = {
  officer: Officer;
  page: Page;
  /** Opens an address of the site, as from a bookmark. */
  go(path: string): Promise<void>;
  /** Keys one after the other: 'Tab', 'j', 'Control+Enter'. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab, until the field of this name has the focus. */
  tabTo(field: string): Promise<void>;
  click(kind: Kind, name: string): Promise<void>;
  /** The field under this label takes this text; what stood in it is replaced. */
  enter(field: string, text: string): Promise<void>;
  sees(...texts: string[]): Promise<void>;
  seesNoLonger(text: string): Promise<void>;
  /** Everything that can be read on the page, shadow roots included. */
  text(): Promise<string>;
  find(kind: Kind, name: string): Promise<ElementHandle<HTMLElement>>;
  /** A refusal of the server that the test provokes: without this every failed request is trouble. */
  expects(status: number): void;
  /** Gives the page's file field these files; the dialog that a computer would show is no part of the page. */
  attach(...files: string[]): Promise<void>;
  /** What comes when this link or button is followed to a file. */
  download(name: string, kind?: Kind): Promise<{ name: string; bytes: Buffer }>;
};
export type Kind = keyof typeof selectors;
export type People = {
  comes(officer: Officer): Promise<Desk>;
  /** What no page should ever say: errors, refused requests, blocked sources. */
  trouble: string[];
  /** Pictures of every desk, for whoever looks for the reason of a failure. */
  photograph(name: string): Promise<string[]>;
  close(): Promise<void>;
};

export const selectors = {
  button: 'button, [role=button], a.mantine-Button-root, a.mantine-ActionIcon-root',
  link: 'a[href]',
  tab: '[role=tab]',
  option: '[role=option]',
  menuitem: '[role=menuitem]',
  heading: 'h1, h2, h3',
  row: 'tbody tr',
  field: 'input, textarea, select',
} as const;

/** One browser; every officer has a window that shares nothing with the others'. */
export async function openBrowser(site: Site): Promise<People> {
  const browser = await launchBrowser();
  const desks: Desk[] = [];
  const trouble: string[] = [];
  return {
    trouble,
    async comes(officer) {
      const desk = await sitDown(browser, site, officer, trouble);
      desks.push(desk);
      return desk;
    },
    async photograph(name) {
      const path = (who: string) => join(tmpdir(), `kntc-${name.replaceAll(/\W+/g, '-')}-${who}.png`);
      return Promise.all(
        desks.map(async ({ officer, page }) => {
          await writeFile(path(officer.username), await page.screenshot());
          return `${path(officer.username)} (${page.url()})`;
        }),
      );
    },
    close: () => browser.close(),
  };
}

/** After each test of a journey: pictures of every desk if it failed, and no page may have said what no page should. */
export function watchOver(people: () => People): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      console.error((await people().photograph(this.currentTest.title)).join('\n'));
    expect(people().trouble.splice(0)).to.deep.equal([]);
  });
}

async function sitDown(browser: Browser, site: Site, officer: Officer, trouble: string[]): Promise<Desk> {
  const downloads = await mkdtemp(join(tmpdir(), 'kntc-downloads-'));
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const page = await context.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  // a dialog that still grows is clicked beside its buttons, by tests sooner than by people
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // what tsx writes around the functions that are sent to the page
  await page.evaluateOnNewDocument('globalThis.__name = (given) => given');
  const expected = listen(page, officer.username, trouble);
  const desk = deskOf(page, site, officer, expected, downloads);
  await desk.go('/');
  await desk.enter('Tên đăng nhập', officer.username);
  await desk.enter('Mật khẩu', PASSWORD);
  await desk.press('Enter');
  await desk.find('heading', 'Việc của tôi');
  return desk;
}

// A session is looked for before there is one; everything else that fails must have been expected.
function listen(page: Page, who: string, trouble: string[]): number[] {
  const expected: number[] = [];
  page.on('console', (message) => {
    const known = message.text().startsWith('Failed to load resource'); // told again, with its status, as a response
    if (message.type() === 'error' && !known) trouble.push(`${who}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${who}: ${error instanceof Error ? error.stack : String(error)}`));
  page.on('response', (response) => {
    const status = response.status();
    const asked = response.request();
    if (status < 400 || (status === 401 && asked.method() === 'GET' && response.url().endsWith('/api/session'))) return;
    const at = expected.indexOf(status);
    if (at >= 0) expected.splice(at, 1);
    else
      trouble.push(`${who}: ${asked.method()} ${response.url()} ${status}, given ${asked.postData()?.slice(0, 2000)}`);
  });
  return expected;
}

function deskOf(page: Page, site: Site, officer: Officer, expected: number[], downloads: string): Desk {
  let clock: { ahead: number; script: string } | undefined;
  // the officer's computer shows the same day as the server
  const setClock = async () => {
    const ahead = site.clock();
    if (clock?.ahead === ahead) return;
    if (clock) await page.removeScriptToEvaluateOnNewDocument(clock.script);
    clock = { ahead, script: (await page.evaluateOnNewDocument(runAhead, ahead)).identifier };
  };
  const find: Desk['find'] = (kind, name) =>
    until(`${officer.username} sees no ${kind} “${name}”`, async () => {
      const found = await page.evaluateHandle(seek, selectors[kind], name);
      return (found.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
    });
  const text = () => page.evaluate(readAll);
  const desk: Desk = {
    officer,
    page,
    find,
    text,
    async go(path) {
      await setClock();
      await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
    },
    async press(...chords) {
      for (const chord of chords) await strike(page, chord);
    },
    type: (words) => write(page, words),
    async tabTo(field) {
      for (let times = 0; times < 60; times += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(nameOfFocus)) === field) return;
      }
      throw new Error(`Tab never reaches “${field}”`);
    },
    async click(kind, name) {
      // what is drawn anew between the look and the click is looked for again
      await until(`${officer.username} cannot click ${kind} “${name}”`, async () => {
        await (await find(kind, name)).click();
        return true;
      });
    },
    async enter(field, words) {
      await (await find('field', field)).focus();
      await strike(page, 'Control+a');
      await write(page, words);
    },
    async sees(...texts) {
      for (const words of texts)
        await until(
          `${officer.username} does not see “${words}”`,
          async () => (await text()).includes(words) || undefined,
        );
    },
    async seesNoLonger(words) {
      await until(
        `${officer.username} still sees “${words}”`,
        async () => !(await text()).includes(words) || undefined,
      );
    },
    expects: (status) => void expected.push(status),
    async attach(...files) {
      const field = await until('there is no field for files', async () => {
        return ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null) ?? undefined;
      });
      await field.uploadFile(...files);
    },
    async download(link, kind = 'link') {
      await desk.click(kind, link);
      const name = await until(`nothing comes of “${link}”`, async () => {
        const arrived = await readdir(downloads);
        return arrived.find((one) => !one.endsWith('.crdownload'));
      });
      const bytes = await readFile(join(downloads, name));
      await rm(join(downloads, name));
      return { name, bytes };
    },
  };
  return desk;
}

/** Asks again until there is an answer. A page that is being left has none, and what still moves takes no click. */
export async function until<T>(otherwise: string, ask: () => Promise<T | undefined>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (/context was destroyed|detached|Cannot find context|not clickable/i.test(String(error))) return undefined;
      throw error;
    });
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(otherwise);
    await pause(50);
  }
}

/** Word by word, as an input method for Vietnamese hands them over. */
export async function write(page: Page, text: string): Promise<void> {
  for (const word of text.split(/(?<=\s)/)) await page.keyboard.sendCharacter(word);
}

async function strike(page: Page, chord: string): Promise<void> {
  const keys = chord.split('+') as KeyInput[];
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

// What follows runs in the page, each function alone.

function runAhead(ahead: number): void {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: [number]) => (given.length ? new target(...given) : new target(Real.now() + ahead)),
    get: (target, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(target, name)),
  });
}

/** The first element of this name that can be seen and used; a name may end in a count or a key: “Thời hạn 5”, “Vào sổ Ctrl Enter”. */
function seek(selector: string, name: string): Element | null {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s*]+/g, ' ').trim();
  const words = (one: Element) => {
    const { labels } = one as HTMLInputElement;
    return plain(one.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? (one as HTMLElement).innerText);
  };
  const usable = [...document.querySelectorAll(selector)].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.matches(':disabled, [data-disabled=true], [data-loading=true]'),
  );
  return (
    usable.find((one) => words(one) === name) ??
    usable.find((one) => words(one).replace(/\s?\d+$/, '') === name) ??
    usable.find((one) => words(one).startsWith(`${name} `)) ??
    usable.find((one) => one.matches('tr') && words(one).includes(name)) ??
    null
  );
}

function nameOfFocus(): string {
  const one = document.activeElement as HTMLInputElement | null;
  const name = one?.getAttribute('aria-label') ?? one?.labels?.[0]?.textContent ?? one?.innerText ?? '';
  return name.replace(/[\s*]+/g, ' ').trim();
}

function readAll(): string {
  const parts = [document.body.innerText];
  for (const one of document.querySelectorAll('*'))
    if (one.shadowRoot)
      parts.push(...[...one.shadowRoot.children].map((child) => (child as HTMLElement).innerText ?? ''));
  return parts.join('\n').replace(/[^\S\n]+/g, ' ');
}
