import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const imports = ['server', 'ui'].flatMap((folder) => filesOf(join(root, folder))).flatMap(importsOf);

/** What a folder of the server may import besides itself; a folder that is not named here may import everything. */
const mayImport: Record<string, string[]> = {
  domain: [],
  threads: ['domain'],
  engine: ['domain/refusal.ts'],
  forms: ['domain', 'engine'],
  documents: ['domain', 'engine', 'threads', 'files/docx.ts', 'files/zip.ts'],
  signing: ['domain', 'threads'],
  procedures: ['domain', 'engine', 'forms', 'documents', 'catalogue/choices.ts'],
};

/** What a folder of the server must not call, because it lies above; the types of what lies above do no harm. */
const mustNotImport: Record<string, string[]> = {
  models: ['commands', 'queries', 'presenters', 'policies', 'http', 'jobs', 'demo'],
  commands: ['presenters', 'http', 'jobs', 'demo'],
  queries: ['commands', 'presenters', 'http', 'jobs', 'demo'],
  registers: ['commands', 'presenters', 'http', 'jobs', 'demo'],
  notices: ['commands', 'queries', 'presenters', 'policies', 'http', 'jobs', 'demo'],
  policies: ['commands', 'presenters', 'http', 'jobs', 'demo'],
  presenters: ['commands', 'http', 'jobs', 'demo'],
  jobs: ['http', 'presenters'],
  http: ['demo'],
};

/** Packages that only one folder knows. */
const keptInside: Record<string, string> = {
  'bpmn-engine': 'engine',
  'bpmn-elements': 'engine',
  'bpmn-moddle': 'engine',
  objection: 'models',
  nodemailer: 'notices',
  'write-excel-file': 'registers',
  pkijs: 'signing',
  asn1js: 'signing',
  'node-forge': 'signing',
};

describe('the architecture', () => {
  for (const [folder, allowed] of Object.entries(mayImport)) {
    it(`lets ${folder} import ${allowed.join(', ') || 'nothing of ours'}`, () => {
      const found = within(folder).filter(({ to }) => to?.startsWith('server/') && !isIn(to, [folder, ...allowed]));
      expect(found.map(sentence)).to.deep.equal([]);
    });
  }

  for (const [folder, above] of Object.entries(mustNotImport)) {
    it(`keeps ${folder} from calling ${above.join(', ')}`, () => {
      const found = within(folder).filter(({ to, typeOnly }) => to && !typeOnly && isIn(to, above));
      expect(found.map(sentence)).to.deep.equal([]);
    });
  }

  for (const [name, home] of Object.entries(keptInside)) {
    it(`keeps ${name} inside ${home}`, () => {
      const found = imports.filter(({ from, module }) => isPackage(module, name) && !isIn(from, [home]));
      expect(found.map(sentence)).to.deep.equal([]);
    });
  }

  it('lets the UI share only the domain with the server', () => {
    const found = imports.filter(({ from, to }) => from.startsWith('ui/') && to?.startsWith('server/'));
    expect(found.filter(({ to }) => !isIn(to ?? '', ['domain'])).map(sentence)).to.deep.equal([]);
  });
});

type Import = {
  from: string;
  module: string;
  /** the file of ours that is meant, from the root */
  to: string | null;
  typeOnly: boolean;
};

function within(folder: string): Import[] {
  return imports.filter(({ from }) => isIn(from, [folder]));
}

function isIn(path: string, places: string[]): boolean {
  return places.some((place) => path === `server/${place}` || path.startsWith(`server/${place}/`));
}

function isPackage(module: string, name: string): boolean {
  return module === name || module.startsWith(`${name}/`);
}

function sentence({ from, module }: Import): string {
  return `${from} imports ${module}`;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.startsWith('dist'))
    .map((name) => join(folder, name));
}

function importsOf(path: string): Import[] {
  const from = relative(root, path);
  const text = readFileSync(path, 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: module, pos }) => {
    const to = module.startsWith('.') ? relative(root, resolve(dirname(path), module)) : null;
    const typeOnly = /(?:import|export) type [^;]*$/.test(text.slice(0, pos));
    return { from, module, to, typeOnly };
  });
}
