import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { failure } from '../setup/failure.mjs';
import { type Binaries, hydrate } from '../setup/hydrate.ts';
import { initialise, startFailure } from './initialise.ts';
import { isRoot, type Place } from './place.ts';
import { findPostmaster, type Postmaster, serves, stopPostmaster } from './postmaster.ts';
import { secret } from './secret.ts';
import { holdServer } from './use.ts';

export type Server = {
  port: number;
  reused: boolean;
  /** a superuser's connection to the database `postgres`, for preparing databases */
  admin: pg.Client;
  /** resolves when the server ended without being asked */
  lost: Promise<void>;
  stop(): Promise<void>;
};
export type Settings = Record<string, string | number>;

const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket's path may have 107 characters only, a project's may have more
  // a dead client must not keep its locks
  client_connection_check_interval: 1000,
  tcp_user_timeout: 5000,
  tcp_keepalives_idle: 3,
  tcp_keepalives_interval: 1,
  tcp_keepalives_count: 3,
  // the log holds no personal data: neither statements nor the values that broke a constraint
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Starts PostgreSQL on the place, or joins the one that a killed node left running there. */
export async function startServer(place: Place, settings: Settings = {}, shelf = place.data): Promise<Server> {
  const binaries = await hydrate(isRoot() ? shelf : null);
  await initialise(place, binaries);
  const patience = Date.now() + 120_000;
  let child: Launched | null = null;
  while (Date.now() < patience) {
    const running = findPostmaster(place.cluster);
    if (!running && child?.ended()) await understand(child);
    if (!running && (!child || child.ended())) child = await launch(place, binaries, settings);
    const admin = running?.port ? await connect(place, running.port) : null;
    if (running && admin) return hold(place, running, admin, child === null);
    await pause(25);
  }
  throw startFailure(child?.output() ?? 'time out');
}

type Launched = { ended(): boolean; output(): string };

async function launch(place: Place, binaries: Binaries, settings: Settings): Promise<Launched> {
  const wanted = { port: await choosePort(place), ...always, ...settings };
  const options = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(place.log, 'a', 0o600);
  if (statSync(place.log).size > 10_000_000) truncateSync(place.log);
  const from = statSync(place.log).size;
  // its own process group: Ctrl-C in the terminal must reach the application first
  const child: ChildProcess = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    ...place.owner,
    cwd: '/',
    env: { TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  let trouble = '';
  child.once('error', (error) => {
    trouble = `error: ${error.message}`;
  });
  child.unref();
  closeSync(log);
  return {
    ended: () => trouble !== '' || child.exitCode !== null || child.signalCode !== null,
    output: () => trouble || readFileSync(place.log).subarray(from).toString(),
  };
}

async function understand(child: Launched): Promise<void> {
  // the last sessions of a killed server need a moment to notice; a port may be taken between choice and use
  if (!/shared memory block|could not create any TCP|Address already in use/.test(child.output()))
    throw startFailure(child.output());
  await pause(300);
}

async function choosePort(place: Place): Promise<number> {
  const path = join(place.data, 'postgres.port');
  const kept = Number(await readFile(path, 'utf8').catch(() => ''));
  if (kept && (await isFree(kept))) return kept;
  // below the range from which systems take ports for outgoing connections
  const port = 15_000 + Math.floor(Math.random() * 15_000);
  if (!(await isFree(port))) return choosePort(place);
  await writeFile(path, String(port));
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function connect(place: Place, port: number): Promise<pg.Client | null> {
  const admin = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: await secret(place.keys, 'postgres'),
    database: 'postgres',
    application_name: 'kntc supervisor',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  admin.on('error', () => undefined); // its 'end' tells the same
  try {
    await admin.connect();
    return admin;
  } catch (error) {
    await admin.end().catch(() => undefined);
    if ((error as { code?: string }).code !== '28P01') return null;
    throw failure(
      `Mật khẩu trong ${place.keys} không phải của cơ sở dữ liệu này: hãy khôi phục thư mục keys đi cùng dữ liệu`,
      `the passwords in ${place.keys} are not those of this cluster: restore the keys folder that belongs to it`,
    );
  }
}

async function hold(place: Place, postmaster: Postmaster, admin: pg.Client, reused: boolean): Promise<Server> {
  const use = await holdServer(admin, () => reconnect(place, postmaster));
  const stop = async () => {
    if (await use.release()) await stopPostmaster(place.cluster, postmaster.pid);
  };
  return { port: postmaster.port, reused, admin, lost: use.lost, stop };
}

// A crash of one session makes PostgreSQL restart the others; only the server's own end is a loss.
async function reconnect(place: Place, { pid, port }: Postmaster): Promise<pg.Client | null> {
  const patience = Date.now() + 60_000;
  while (Date.now() < patience && serves(pid, place.cluster)) {
    const admin = await connect(place, port);
    if (admin) return admin;
    await pause(200);
  }
  return null;
}
