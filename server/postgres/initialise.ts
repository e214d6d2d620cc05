import { spawn } from 'node:child_process';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure } from '../setup/failure.mjs';
import type { Binaries } from '../setup/hydrate.ts';
import { makeServerFolder, type Place } from './place.ts';
import { secret } from './secret.ts';

/** Makes the cluster when there is none; refuses one that another major version made. */
export async function initialise(place: Place, binaries: Binaries): Promise<void> {
  const version = await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (version === null) return create(place, binaries);
  if (version.trim() === binaries.major) return;
  throw failure(
    `${place.cluster} thuộc PostgreSQL ${version.trim()}, chương trình này dùng PostgreSQL ${binaries.major}: hãy chuyển dữ liệu bằng pg_dump, hoặc đặt KNTC_DATA là thư mục khác`,
    `${place.cluster} belongs to PostgreSQL ${version.trim()}, this program runs ${binaries.major}: move the data with pg_dump, or set KNTC_DATA to another folder`,
  );
}

// The cluster appears under its name only when complete, so an interrupted start begins again from nothing.
async function create(place: Place, binaries: Binaries): Promise<void> {
  const part = `${place.cluster}.${process.pid}`;
  const passwordFile = join(place.data, `initdb.${process.pid}`);
  await rm(part, { recursive: true, force: true });
  await makeServerFolder(place, part);
  try {
    await writeFile(passwordFile, await secret(place.keys, 'postgres'), { mode: 0o400 });
    if (place.owner) await chown(passwordFile, place.owner.uid, place.owner.gid);
    await initdb(place, binaries, part, passwordFile);
    await rename(part, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(part, { recursive: true, force: true });
  }
}

async function initdb(place: Place, binaries: Binaries, folder: string, passwordFile: string): Promise<void> {
  const common = ['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'];
  const locale = ['--locale-provider=icu', '--icu-locale=vi-VN', '--no-instructions'];
  const first = await run(place, binaries.initdb, [...common, ...locale, '--locale=C.UTF-8']);
  if (first.code === 0) return;
  // an old system without C.UTF-8: sorting and words come from ICU all the same
  await rm(folder, { recursive: true, force: true });
  await makeServerFolder(place, folder);
  const second = await run(place, binaries.initdb, [...common, ...locale, '--locale=C']);
  if (second.code === 0) return;
  throw startFailure(second.output);
}

/** Turns what PostgreSQL said into the one line for people. */
export function startFailure(output: string): Error {
  if (/No space left on device/.test(output)) return Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  const reason = output.match(/(?:FATAL|PANIC|error): +(.+)/)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  return failure(`PostgreSQL không khởi động được: ${reason}`, `PostgreSQL did not start: ${reason}`);
}

function run(place: Place, program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...place.owner, cwd: '/', env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: Buffer) => {
      output += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
