import type { Knex } from 'knex';
import { type Act, actAt } from '../commands/act.ts';
import { takeIn } from '../files/upload.ts';
import type { Deps } from '../http/frame.ts';
import { getCalendar } from '../queries/calendar.ts';
import { actorOf, officerNamed, perform, receive } from './perform.ts';
import { administrator, foundProvince } from './province.ts';
import { readSamples } from './samples.ts';
import { type Scanner, startScanner } from './scans.ts';
import { type Deed, daysBefore, schedule } from './schedule.ts';
import { stories } from './stories/index.ts';

type LoadDeps = Pick<Deps, 'longDb' | 'log' | 'vault' | 'store' | 'sealed' | 'keyring'>;

/** How far the loading has come; kept in the same transactions as the acts themselves. */
type Progress = { startedAt: string; done: number; petitions: Record<string, string> };

/**
 * Fills an empty database with the demo province: every act of every story by the real command, at a time counted back from
 * `now`. Interrupted, it goes on where it stopped. A database with agencies that it did not make is left alone.
 */
export async function loadDemo(deps: LoadDeps, now: Date): Promise<void> {
  const db = deps.longDb;
  const found = await begin(db, now);
  if (!found) return;
  const keeper = await officerNamed(db, administrator, '');
  const day = daysBefore(new Date(found.startedAt), await getCalendar(db));
  const deeds = schedule(stories, day);
  const samples = await readSamples();
  const scanner = await startScanner();
  let progress = found;
  try {
    for (const deed of deeds.slice(found.done)) {
      const fileIds = deed.step ? [] : await scan(deps, scanner, deed);
      const officer = await actorOf(db, deed);
      progress = await actAt(db, officer, deed.at, async (act) => {
        const petitions = deed.step
          ? progress.petitions
          : { ...progress.petitions, [deed.story.sample]: await enter(act, deed, fileIds) };
        if (deed.step) await perform(act, petitions[deed.story.sample] ?? '', deed.step, day);
        return keep(act.trx, keeper.id, { ...progress, petitions, done: progress.done + 1 });
      }).catch((error: unknown) => {
        throw new Error(`demo: ${placeOf(deed)}`, { cause: error });
      });
      if (progress.done % 50 === 0) deps.log.info(`demo province: ${progress.done} of ${deeds.length} acts`);
    }
  } finally {
    await scanner.close();
  }
  await db('commands').where({ officerId: keeper.id, key: KEY }).update({ status: 200 });
  deps.log.info(`demo province: ${deeds.length} acts on ${stories.length} petitions`);

  async function enter(act: Act, deed: Deed, fileIds: string[]): Promise<string> {
    const sample = samples.get(deed.story.sample);
    if (!sample) throw new Error(`there is no sample ${deed.story.sample}`);
    return receive(act, deps.vault, sample, deed, fileIds);
  }

  async function scan(files: LoadDeps, { scan }: Scanner, deed: Deed): Promise<string[]> {
    const sample = samples.get(deed.story.sample);
    if (!sample) return [];
    const { name, bytes } = await scan(sample, deed);
    const { id } = await takeIn({ ...files, db }, await actorOf(db, deed), bytes, name);
    return [id];
  }
}

function placeOf({ story, step, at }: Deed): string {
  return `${story.sample}, ${step?.key ?? 'intake'} at ${at.toISOString()}`;
}

// The note lies among the commands that must not happen twice; it is the demo's own command.
const KEY = 'demo';

/** Founds the province in an empty database; otherwise reads how far it came. Null when there is nothing to do. */
async function begin(db: Knex, now: Date): Promise<Progress | null> {
  const note = await db('commands').where({ key: KEY }).first('status', 'answer');
  if (note) return note.status === null ? note.answer : null;
  return db.transaction(async (trx) => {
    if (await trx('agencies').first('id')) return null;
    await foundProvince(trx);
    const { id } = await officerNamed(trx, administrator, '');
    const progress: Progress = { startedAt: now.toISOString(), done: 0, petitions: {} };
    await trx('commands').insert({ officerId: id, key: KEY, fingerprint: KEY, at: now });
    return keep(trx, id, progress);
  });
}

async function keep(trx: Knex.Transaction, officerId: string, progress: Progress): Promise<Progress> {
  await trx('commands')
    .where({ officerId, key: KEY })
    .update({ answer: JSON.stringify(progress) });
  return progress;
}
