import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Officer } from '../../server/commands/act.ts';
import { type FileDeps, openFiles } from '../../server/files/files.ts';
import { takeIn } from '../../server/files/upload.ts';
import type { FormKey } from '../../server/forms/index.ts';
import type { Task } from '../../server/models/Task.ts';
import { getRelease } from '../../server/procedures/library.ts';
import { picture } from '../files/samples.ts';

type Answers = Record<string, unknown>;

/** The photograph of a signed page, uploaded as this officer does it; its id. */
export async function uploadScan(db: Knex, officer: Officer, name = 'bien-ban-da-ky.png'): Promise<string> {
  folder ??= openFolder();
  const { id } = await takeIn({ ...(await folder), db }, officer, await page, name);
  return id;
}

/** The files that a step demands and that were not given. */
export async function scansFor(db: Knex, officer: Officer, task: Task, given: Answers): Promise<Answers> {
  const run = await db('runs').where({ id: task.runId }).first('releaseId');
  const { procedure, forms } = await getRelease(db, run.releaseId);
  const fields = forms[procedure.tasks[task.key]?.formKey ?? task.key]?.keys() ?? [];
  const wanted = fields.filter((field) => isWanted(field) && !(field.key in given));
  const scans: Answers = {};
  for (const { key } of wanted) scans[key] = [await uploadScan(db, officer)];
  return scans;
}

function isWanted({ type, required }: FormKey): boolean {
  return type === 'files' && required;
}

// drawn once, before a transaction waits for it
const page = picture().png().toBuffer();

type Folder = Omit<FileDeps, 'db'>;
let folder: Promise<Folder> | undefined;

async function openFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'kntc-scans-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return openFiles(path);
}
