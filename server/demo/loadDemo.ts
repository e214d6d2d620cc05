import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import type { Day } from '../domain/day.ts';
import type { Deps } from '../http/frame.ts';
import { getCalendar } from '../queries/calendar.ts';
import { giveCertificates } from './certificates.ts';
import { fillOffice } from './officeDays.ts';
import { administrator, foundProvince } from './province.ts';
import { type Chronicle, replay } from './replay.ts';
import { readSamples } from './samples.ts';
import { startScanner } from './scans.ts';
import { daysBefore, schedule } from './schedule.ts';
import { setSigning } from './signing.ts';
import { stories } from './stories/index.ts';
import { enterDistricts } from './successions.ts';
import { fillTray } from './tray.ts';

/**
 * Fills an empty database with the demo province: every act of every story by the real command, at a time counted back from
 * `now`. Interrupted, it goes on where it stopped. A database with agencies that it did not make is left alone.
 */
export async function loadDemo(
  deps: Pick<Deps, 'longDb' | 'log' | 'vault' | 'store' | 'sealed' | 'keyring' | 'signingKeys'>,
  now: Date,
): Promise<void> {
  const db = deps.longDb;
  const startedAt = await begin(db, now);
  if (!startedAt) return;
  const cast = await readCast(db);
  const keeper = cast.get(administrator);
  if (!keeper) throw new Error('the province has no administrator');
  const day = daysBefore(startedAt, await getCalendar(db));
  // In the first weeks of the new law, older stories could not have happened under it.
  const since = await inForceSince(db);
  if (day(1) >= since) await setSigning(db, cast, day);
  await enterDistricts(db, keeper);
  await giveCertificates(deps, cast, startedAt);
  const told = stories.filter(({ received }) => day(received) >= since);
  const scanner = await startScanner();
  const before = Date.now();
  try {
    const world = { ...deps, day, cast, keeper, scanner, samples: await readSamples() };
    await inLanes(2, chronicles(schedule(told, day)), async (chronicle) => {
      await replay(world, chronicle);
      deps.log.info(`demo province: ${chronicle.agency}, ${chronicle.deeds.length} acts`);
    });
    // In the first weeks of the law there are no matters yet beside which this could lie.
    if (told.length === stories.length) await fillOffice({ db, cast, day, now: startedAt });
    await fillTray(deps, scanner);
  } finally {
    await scanner.close();
  }
  await db('commands').where({ officerId: keeper.id }).whereLike('key', `${KEY}%`).update({ status: 200 });
  deps.log.info(`demo province: ${told.length} petitions in ${Math.round((Date.now() - before) / 1000)} s`);
}

// That the loading began and ended is noted among the commands that must not happen twice.
const KEY = 'demo';

/** Founds the province in an empty database. Answers since when the demo is being loaded; null when there is nothing to do. */
async function begin(db: Knex, now: Date): Promise<Date | null> {
  const note = await db('commands').where({ key: KEY }).first('status', 'at');
  if (note) return note.status === null ? note.at : null;
  return db.transaction(async (trx) => {
    if (await trx('agencies').first('id')) return null;
    await foundProvince(trx);
    const { id } = await trx('officers').where({ username: administrator }).first('id');
    await trx('commands').insert({ officerId: id, key: KEY, fingerprint: KEY, at: now });
    return now;
  });
}

async function inForceSince(db: Knex): Promise<Day> {
  const [row] = await db('releases').max<{ since: Day }[]>('validFrom as since');
  if (!row) throw new Error('there is no procedure to replay');
  return row.since;
}

async function readCast(db: Knex): Promise<Map<string, Officer>> {
  const officers = await db<Officer>('officers').select('id', 'agencyId', 'name', 'title', 'roles', 'unit', 'username');
  return new Map(officers.map((officer) => [officer.username, officer]));
}

/** What happened in each agency; the longest first, so that nobody waits for it at the end. */
function chronicles(deeds: Chronicle['deeds']): Chronicle[] {
  const agencies = [...new Set(deeds.map(({ story }) => story.agency))];
  return agencies
    .map((agency) => ({ agency, deeds: deeds.filter(({ story }) => story.agency === agency) }))
    .sort((a, b) => b.deeds.length - a.deeds.length);
}

// Agencies do not wait for each other; half of the time an act waits for the database.
async function inLanes<T>(lanes: number, items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
