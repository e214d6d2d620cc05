import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../server/documents/browser.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { compileForm, type FormComponent, type FormSchema, type FormValues } from '../../server/forms/index.ts';
import { procedureKeys, readBundle } from '../../server/procedures/index.ts';
import { type Fact, knownFacts } from '../../server/procedures/lint/facts.ts';
import { worlds } from '../../server/procedures/lint/worlds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const viewer = 'node_modules/@bpmn-io/form-js/dist/form-viewer.umd.js';

/** What form-js says about a schema with some answers given: warnings of the import, and the fields it calls required. */
type Said = { warnings: string[]; required: string[] };

describe('form-js in the browser and the server', function () {
  this.timeout(180_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent('<div id="form"></div>');
    await page.addScriptTag({ content: await readFile(`${root}${viewer}`, 'utf8') });
  });

  after(() => browser?.close());

  it('show and demand the same questions, whatever was answered before', async () => {
    const differences: string[] = [];
    for (const procedure of await procedureKeys(root)) {
      const bundle = await readBundle(root, procedure);
      const facts = knownFacts(bundle);
      for (const schema of Object.values(bundle.forms)) {
        differences.push(...(await compare(page, schema, worldsOf(hidesOf(schema.components), facts))));
      }
    }
    expect(differences).to.deep.equal([]);
  });

  it('demand files alike: shown and empty, shown and given, hidden', async () => {
    const scan: FormComponent = {
      ...{ type: 'filepicker', id: 'Scan', key: 'signedScan', label: 'Bản quét', validate: { required: true } },
      conditional: { hide: '= signed != true' },
      properties: { 'kntc:accept': 'pdf', 'kntc:minItems': '1' },
    };
    const signed = { type: 'checkbox', id: 'Signed', key: 'signed', label: 'Đã ký' };
    const schema: FormSchema = { type: 'default', id: 'minutes', schemaVersion: 18, components: [signed, scan] };
    const file = ['0198a7a6-0000-7000-8000-000000000001'];

    const worlds = [{ signed: false }, { signed: true }, { signed: true, signedScan: file }, { signedScan: file }];

    expect(await compare(page, schema, worlds)).to.deep.equal([]);
    expect(demanded(schema, { signed: true })).to.deep.equal(['signedScan']);
  });
});

/** All worlds that a form's conditions tell apart; where there are too many, each condition's own among the first of the others. */
function worldsOf(conditions: string[], facts: Map<string, Fact>): FormValues[] {
  const all = worlds(conditions, facts);
  if (typeof all !== 'string' && all.length <= 64) return all;
  const each = conditions.map((one) => {
    const own = worlds([one], facts);
    if (typeof own === 'string') throw new Error(own);
    return own;
  });
  const first: FormValues = Object.assign({}, ...each.map(([world]) => world));
  return each.flat().map((world) => ({ ...first, ...world }));
}

/** Where form-js and the server differ about what is asked for, world by world. */
async function compare(page: Page, schema: FormSchema, worlds: FormValues[]): Promise<string[]> {
  const said = await ask(page, schema, worlds);
  const keys = questions(schema.components).map(({ key }) => key);
  return worlds.flatMap((world, at) => {
    const ours = demanded(schema, world).sort().join(' ');
    const found = (said[at]?.required ?? []).filter((key) => keys.includes(key));
    const theirs = found.sort().join(' ');
    const warnings = said[at]?.warnings.join();
    return ours !== theirs || warnings
      ? [`${schema.id} ${JSON.stringify(world)}: ${ours} ≠ ${theirs} ${warnings}`]
      : [];
  });
}

/** Questions outside lists; the rows of a list are judged row by row. */
function questions(components: FormComponent[]): FormComponent[] {
  return components.flatMap((one) => (one.type === 'group' ? questions(one.components ?? []) : [one]));
}

function hidesOf(components: FormComponent[]): string[] {
  return components.flatMap(({ conditional, components: inner, type }) => [
    ...(conditional?.hide ? [conditional.hide] : []),
    ...(type === 'group' ? hidesOf(inner ?? []) : []),
  ]);
}

/** Keys that the server calls required when only this is answered; what other rules say is not form-js' business. */
function demanded(schema: FormSchema, world: FormValues): string[] {
  const form = compileForm(schema);
  const asked = questions(schema.components).filter(({ key }) => key !== undefined);
  const answers = Object.fromEntries(
    asked
      .map(({ key = '', defaultValue }) => [key, world[key] ?? defaultValue])
      .filter(([, value]) => value !== undefined),
  );
  try {
    form.parse(answers, { ...world, today: '2026-08-03' });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.entries(error.fields ?? {})
      .filter(([, words]) => words === 'Bắt buộc nhập')
      .map(([key]) => key);
  }
}

function ask(page: Page, schema: FormSchema, given: FormValues[]): Promise<Said[]> {
  return page.evaluate(
    async (shown, all) => {
      type Field = { id: string; key?: string };
      type Viewer = {
        importSchema(schema: unknown, data: unknown): Promise<{ warnings: unknown[] }>;
        submit(): { errors: Record<string, unknown> };
        get(name: string): { get(id: string): Field | undefined };
        destroy(): void;
      };
      const { FormViewer } = window as unknown as { FormViewer: { Form: new (options: object) => Viewer } };
      const answers = [];
      for (const data of all) {
        const form = new FormViewer.Form({ container: document.querySelector('#form') });
        const { warnings } = await form.importSchema(shown, data);
        const fields = form.get('formFieldRegistry');
        const required = Object.keys(form.submit().errors).flatMap((id) => fields.get(id)?.key ?? []);
        answers.push({ warnings: warnings.map(String), required });
        form.destroy();
      }
      return answers;
    },
    schema,
    given,
  );
}
