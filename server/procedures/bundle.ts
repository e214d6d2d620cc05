import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTemplates } from '../documents/templates.ts';
import type { FormSchema } from '../forms/index.ts';
import type { Bundle } from './types.ts';

/**
 * One procedure's diagram, forms and templates as they lie in the source tree. `shares="complaint"` in the diagram adds those
 * of forms/complaint and templates/complaint, where the law is the same for several procedures; its own come before them.
 */
export async function readBundle(root: string, key: string): Promise<Bundle> {
  const bpmn = await readFile(join(root, 'processes', key, 'process.bpmn'), 'utf8');
  const shares = /<kntc:procedure\b[^>]*\bshares="([^"]+)"/.exec(bpmn)?.[1]?.split(',') ?? [];
  return {
    procedure: key,
    bpmn: bpmn.normalize('NFC'),
    forms: await readForms(root, ['shared', ...shares, key]),
    templates: await readTemplates(root, key, shares),
  };
}

/** Keys of the procedures that have a diagram, called ones first so that they can be taken in one after another. */
export async function procedureKeys(root: string): Promise<string[]> {
  const folders = await readdir(join(root, 'processes'), { withFileTypes: true });
  const keys = folders.filter((entry) => entry.isDirectory() && entry.name !== 'releases').map(({ name }) => name);
  const calls = new Map<string, string[]>();
  for (const key of keys.sort()) {
    const bpmn = await readFile(join(root, 'processes', key, 'process.bpmn'), 'utf8');
    calls.set(
      key,
      [...bpmn.matchAll(/calledElement="([^"]+)"/g)].map((match) => match[1] ?? ''),
    );
  }
  const ordered: string[] = [];
  const place = (key: string) => {
    if (ordered.includes(key) || !calls.has(key)) return;
    for (const called of calls.get(key) ?? []) if (called !== key) place(called);
    ordered.push(key);
  };
  for (const key of keys) place(key);
  return ordered;
}

/** The same content has the same hash, however its JSON was laid out. */
export function hashOf(bundle: Bundle): string {
  return createHash('sha256').update(canonical(bundle)).digest('hex');
}

/** JSON with sorted keys and no blanks. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

async function readForms(root: string, folders: string[]): Promise<Record<string, FormSchema>> {
  const forms: Record<string, FormSchema> = {};
  for (const folder of folders) {
    const names = await readdir(join(root, 'forms', folder)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
      forms[name.slice(0, -'.json'.length)] = JSON.parse(
        (await readFile(join(root, 'forms', folder, name), 'utf8')).normalize('NFC'),
      );
    }
  }
  return forms;
}
