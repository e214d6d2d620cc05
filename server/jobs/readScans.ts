import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { newId } from '../domain/id.ts';
import { Refusal, refusal } from '../domain/refusal.ts';
import type { FileDeps } from '../files/files.ts';
import { takeIn } from '../files/upload.ts';
import { announce } from '../models/changes.ts';

type Deps = FileDeps & { scanDir: string | null };
type Tray = { id: string; folder: string };

/**
 * Takes what scanners have put into `<folder>/<agency code>` into the agency's tray. A file is taken once it is complete
 * (unchanged for `quiet` milliseconds), then removed from the folder: what is sealed later must not lie there in clear. What
 * is no paper goes to the folder `refused` beside it, with the reason in the tray. Links and folders are left alone.
 */
export async function readScans(deps: Deps, { quiet = 3000 } = {}): Promise<number> {
  if (!deps.scanDir) return 0;
  let taken = 0;
  for (const tray of await traysIn(deps.db, deps.scanDir)) {
    for (const name of (await readdir(tray.folder)).sort()) if (await takeScan(deps, tray, name, quiet)) taken += 1;
  }
  return taken;
}

// Only folders that bear the code of an agency; one that is a link may lead anywhere.
async function traysIn(db: Knex, scanDir: string): Promise<Tray[]> {
  const agencies = await db('agencies').whereNull('validTo').select<{ id: string; code: string }[]>('id', 'code');
  const trays: Tray[] = [];
  for (const { id, code } of agencies) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(code)) continue;
    const folder = join(scanDir, code);
    const found = await lstat(folder).catch(() => undefined);
    if (found?.isDirectory()) trays.push({ id, folder });
  }
  return trays;
}

async function takeScan(deps: Deps, tray: Tray, name: string, quiet: number): Promise<boolean> {
  const path = join(tray.folder, name);
  const before = await lstat(path).catch(() => undefined);
  if (!before?.isFile() || before.nlink > 1 || name.startsWith('.')) return false;
  if (before.size === 0 || Date.now() - before.mtimeMs < quiet) return false;
  // Its hash alone: a scan is often named after its writer, who may have to be kept secret.
  const stamp = createHash('sha256').update(`${name}|${before.size}|${before.mtimeMs}`).digest('hex');
  if (await deps.db('scans').where({ agencyId: tray.id, stamp }).first('id')) {
    await unlink(path);
    return false;
  }
  const scan = { id: newId(), agencyId: tray.id, name: name.normalize('NFC').slice(0, 150), stamp };
  try {
    const bytes = await readWhole(path, before.size);
    if (!bytes) return false;
    const { id } = await takeIn(deps, await systemOfficer(deps.db, tray.id), bytes, name);
    await deps.db('scans').insert({ ...scan, arrivedAt: deps.db.fn.now(), fileId: id });
    await unlink(path);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    await setAside(tray, name);
    await deps.db('scans').insert({ ...scan, arrivedAt: deps.db.fn.now(), refusal: error.message });
  }
  await announce(deps.db, { kind: 'scan', id: scan.id, petitionId: null, agencyId: tray.id });
  return true;
}

const LIMIT = 25_000_000;

// What was put in the file's place since it was looked at is not followed. Null: it is still being written.
async function readWhole(path: string, size: number): Promise<Buffer | null> {
  if (size > LIMIT) throw refusal(413, 'too_large', 'Tệp lớn hơn 25 MB nên không nhận được.');
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const bytes = await handle.readFile();
    const { size: after } = await handle.stat();
    return bytes.length === size && after === size ? bytes : null;
  } finally {
    await handle.close();
  }
}

async function setAside({ folder }: Tray, name: string): Promise<void> {
  const refused = join(folder, 'refused');
  await mkdir(refused, { mode: 0o750 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!(await lstat(refused)).isDirectory()) throw new Error('the folder of refused scans is no folder');
  await rename(join(folder, name), join(refused, `${newId()} ${name}`));
}
