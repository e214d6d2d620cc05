import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareDatabase, type Urls } from '../postgres/database.ts';
import { connectForeign } from '../postgres/foreign.ts';
import { dataFolder, openPlace, type Place } from '../postgres/place.ts';
import { startServer } from '../postgres/server.ts';
import { buildUi } from './buildUi.ts';
import { checkSpace } from './checks.mjs';

type Database = { urls: Urls; embedded: boolean; lost: Promise<void>; stop(): Promise<void> };
type Options = { dev: boolean };

/** Runs database and application until a signal comes or one of them ends; answers the exit code. */
export async function supervise(root: string, options: Options): Promise<number> {
  const signal = untilSignal();
  const place = await openPlace(await dataFolder(root));
  await checkSpace(place.data);
  const database = process.env.DATABASE_URL ? await foreign(place, process.env.DATABASE_URL) : await embedded(place);
  const children: ChildProcess[] = [];
  try {
    await buildUi(root);
    const application = startApplication(root, place, database, options);
    children.push(application, ...(options.dev ? [watchUi(root)] : []));
    return await Promise.race([
      signal.then(() => 0),
      exitOf(application),
      database.lost.then(() => complain('PostgreSQL đã dừng ngoài ý muốn', 'PostgreSQL stopped unexpectedly', place)),
    ]);
  } finally {
    await Promise.all(children.map(end));
    await database.stop();
  }
}

async function embedded(place: Place): Promise<Database> {
  const server = await startServer(place);
  try {
    const urls = await prepareDatabase(server.admin, place.keys, server.port);
    return { urls, embedded: true, lost: server.lost, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function foreign(place: Place, url: string): Promise<Database> {
  const urls = await connectForeign(url, place.keys);
  return { urls, embedded: false, lost: new Promise(() => {}), stop: async () => {} };
}

function startApplication(root: string, place: Place, { urls, embedded }: Database, { dev }: Options): ChildProcess {
  const leash = new URL('./leash.mjs', import.meta.url).href;
  const flags = [...(dev ? ['--watch'] : []), '--import', 'tsx', '--import', leash, '--max-semi-space-size=64'];
  return spawn(process.execPath, [...flags, join(root, 'server', 'main.ts')], {
    cwd: root,
    // its own process group: Ctrl-C reaches it once, from us, not a second time from the terminal
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      NODE_ENV: dev ? 'development' : 'production',
      ...process.env,
      DATABASE_URL: urls.ownerUrl,
      DATABASE_APP_URL: urls.appUrl,
      DATABASE_VAULT_URL: urls.vaultUrl,
      KNTC_DATA: place.data,
      ...(embedded ? { KNTC_EMBEDDED: '1' } : {}),
    },
  });
}

function watchUi(root: string): ChildProcess {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [program, 'build', 'ui', '--watch'];
  return spawn(process.execPath, args, { cwd: root, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    untilOrphaned().then(resolve);
  });
}

// npm passes SIGTERM on, but a killed npm says nothing: then we, or the shell between, get another parent.
async function untilOrphaned(): Promise<void> {
  const family = parents();
  while (!process.env.npm_lifecycle_event || parents() === family) await pause(500, undefined, { ref: false });
}

function parents(): string {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').match(/\) \w (\d+)/)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitOf(child);
  child.kill('SIGTERM');
  const late = pause(25_000, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  await ended;
}

function complain(vietnamese: string, english: string, place: Place): number {
  console.error(`KNTC: ${vietnamese}: xem ${place.log} — ${english}: see ${place.log}`);
  return 1;
}
