import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { type Config, readConfig } from '../../server/config.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import type { Day } from '../../server/domain/day.ts';
import { openFiles } from '../../server/files/files.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { createApp } from '../../server/http/app.ts';
import { createEvents } from '../../server/http/events.ts';
import type { Deps } from '../../server/http/frame.ts';
import { createLog } from '../../server/http/log.ts';
import { createMetrics } from '../../server/http/metrics.ts';
import { loadPublished } from '../../server/procedures/library.ts';
import { closeBooks } from '../../server/registers/print/book.ts';
import { closeSigning } from '../../server/signing/index.ts';
import { startJobs } from '../../server/startJobs.ts';
import { openTestDb, type TestDb } from './db.ts';

/** A whole installation: database, procedures, web server, worker. `clock` is how far its time is from ours, in ms. */
export type Site = {
  url: string;
  database: TestDb;
  deps: Deps;
  clock(): number;
  /** It becomes this hour of this day in Vietnam, for the database and for browsers that open a page afterwards. */
  travel(day: Day, hour?: number): Promise<void>;
  close(): Promise<void>;
};

/** On a day; `more` is what this installation has besides, a mail server for example. */
export async function openSite(day: Day, more: Partial<Config> = {}): Promise<Site> {
  const database = await openTestDb({ procedures: true });
  const log = createLog(process.env.KNTC_TEST_LOG ?? 'silent');
  const calendar = await moveClock(database.owner, database.name);
  await calendar.travel(day);
  await loadPublished(database.owner);
  const folder = await mkdtemp(join(tmpdir(), 'kntc-site-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const deps = await depsOf(database, folder, port, log, more);
  server.on('request', createApp(deps).callback());
  const jobs = await startJobs(deps);
  const close = async () => {
    await jobs.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await deps.events.stop();
    await Promise.all([closeDocuments(), closeReaders(), closeBooks(), closeSigning()]);
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, database, deps, ...calendar, close };
}

async function depsOf(
  { db, ownerUrl, appUrl }: TestDb,
  folder: string,
  port: number,
  log: Deps['log'],
  more: Partial<Config>,
): Promise<Deps> {
  const environment = {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    PORT: String(port),
    KNTC_DATA: folder,
    KNTC_SCAN_DIR: join(folder, 'scans'),
  };
  // weeks pass in minutes: nobody is signed out in between
  const session = { idleMinutes: 500_000, absoluteHours: 10_000 };
  const config = { ...readConfig(environment), session, ...more };
  const events = createEvents(ownerUrl, log);
  return { db, longDb: db, ownerUrl, config, log, metrics: createMetrics(), events, ...(await openFiles(folder)) };
}

/**
 * The program asks the database what time it is. A schema searched before PostgreSQL's own gives this one database
 * another `now()`, so that a complaint lives its weeks through the real program, unchanged.
 */
async function moveClock(owner: Knex, database: string) {
  await owner.raw(`
    create schema travel;
    create table travel.clock (ahead interval not null);
    insert into travel.clock values ('0');
    create function travel.now() returns timestamptz language sql stable
      as 'select pg_catalog.now() + ahead from travel.clock';
    grant usage on schema travel to public;
    grant select on travel.clock to public;
    create function travel.at_once() returns trigger language plpgsql
      as 'begin new.run_at := travel.now(); return new; end';
    create trigger at_once before insert on graphile_worker._private_jobs
      for each row when (new.run_at = pg_catalog.now()) execute function travel.at_once();
    alter database ${database} set search_path = travel, public, pg_catalog`);
  let ahead = 0;
  const travel = async (day: Day, hour = 8) => {
    ahead = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`) - Date.now();
    await owner('travel.clock').update({ ahead: owner.raw(`make_interval(secs => ?)`, [ahead / 1000]) });
  };
  return { travel, clock: () => ahead };
}
