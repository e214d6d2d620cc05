import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import pino from 'pino';
import { connect } from '../../server/models/db.ts';
import { migrate } from '../../server/models/migrate.ts';
import { createDatabase, embeddedUrls, prepareDatabase, type Urls } from '../../server/postgres/database.ts';
import { dataFolder, everyoneMayEnter, isRoot, openPlace } from '../../server/postgres/place.ts';
import { findPostmaster } from '../../server/postgres/postmaster.ts';
import { secret } from '../../server/postgres/secret.ts';
import { type Settings, startServer } from '../../server/postgres/server.ts';
import { seed } from '../../server/seed.ts';

export type FreshDatabase = Urls & { name: string; drop(): Promise<void> };
type TestCluster = { keys: string; port: number; stop(): Promise<void> };

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a database holds before anybody works: its tables, or the catalogue and the procedures as well. */
type Content = 'tables' | 'procedures';
const templates: Record<Content, string> = { tables: 'kntc_template', procedures: 'kntc_template_procedures' };

/** A test's own database, copied from one that is made once per cluster. Drop it when the file's tests are over. */
export async function freshDatabase(content: Content = 'tables'): Promise<FreshDatabase> {
  const cluster = await theCluster();
  const name = `kntc_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, async (admin) => {
    await createDatabase(admin, name, await templateOf(cluster, admin, content));
  });
  const urls = await embeddedUrls(cluster.keys, cluster.port, name);
  const drop = () =>
    asAdmin(cluster, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
    });
  return { ...urls, name, drop };
}

/** Nothing in a test needs to survive a power cut. A measurement does: it passes no settings. */
export const careless: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a cluster that lasts as long as this process; `environment` tells others where it is. */
export async function startTestCluster(settings: Settings = careless) {
  const shelf = await dataFolder(root);
  if (isRoot()) await mkdir(shelf, { recursive: true });
  const parent = await realpath(tmpdir());
  const home = isRoot() && !(await everyoneMayEnter(parent)) ? shelf : parent;
  sweep(home);
  const data = await mkdtemp(join(home, `${prefix}${process.pid}-`));
  const place = await openPlace(data);
  const server = await startServer(place, { max_connections: 200, ...settings }, shelf);
  await prepareDatabase(server.admin, place.keys, server.port);
  const abandon = () => remove(data);
  process.once('exit', abandon);
  const stop = async () => {
    await server.stop();
    abandon();
    process.off('exit', abandon);
  };
  const environment = { KNTC_TEST_KEYS: place.keys, KNTC_TEST_PORT: String(server.port) };
  return { keys: place.keys, port: server.port, environment, stop };
}

let own: Promise<TestCluster> | undefined;

// `npm test` starts one cluster for all steps; a single file run by hand starts its own.
function theCluster(): Promise<TestCluster> {
  const { KNTC_TEST_KEYS: keys, KNTC_TEST_PORT: port } = process.env;
  own ??= keys && port ? Promise.resolve({ keys, port: Number(port), stop: async () => {} }) : startTestCluster();
  return own;
}

if (typeof after === 'function') after('stop the test cluster', async () => (await own)?.stop());

async function asAdmin<T>({ keys, port }: TestCluster, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const password = await secret(keys, 'postgres');
  const admin = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function templateOf(cluster: TestCluster, admin: pg.Client, content: Content): Promise<string> {
  const template = templates[content];
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [template]);
  if (!rowCount) {
    await admin.query(`drop database if exists ${template} with (force)`);
    const { ownerUrl } = await embeddedUrls(cluster.keys, cluster.port, template);
    if (content === 'tables') {
      await createDatabase(admin, template);
      await migrate(ownerUrl);
    } else {
      await createDatabase(admin, template, await templateOf(cluster, admin, 'tables'));
      await fill(ownerUrl);
    }
    await admin.query(`alter database ${template} is_template true allow_connections false`);
  }
  await admin.query('select pg_advisory_unlock(hashtext($1))', [template]);
  return template;
}

async function fill(ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { purpose: 'owner', pool: 2 });
  await seed(owner, { log: pino({ level: 'silent' }) }).finally(() => owner.destroy());
}

const prefix = 'kntc-test-';

// What a killed test run left behind.
function sweep(home: string): void {
  for (const name of readdirSync(home).filter((name) => name.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isAlive(pid)) remove(join(home, name));
  }
}

function remove(data: string): void {
  try {
    const left = findPostmaster(join(data, 'cluster'));
    if (left) process.kill(left.pid, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // another user's, or still being written: the next run tries again
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
