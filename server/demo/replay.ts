import type { Knex } from 'knex';
import { type Act, actAt, type Officer } from '../commands/act.ts';
import { openSession } from '../commands/receptions/openSession.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { takeIn } from '../files/upload.ts';
import type { Deps } from '../http/frame.ts';
import { bringsLetter, type Cast, perform, receive } from './perform.ts';
import { type AgencyKey, administrator, beginRouting } from './province.ts';
import type { Sample } from './samples.ts';
import type { Scanner } from './scans.ts';
import type { Deed } from './schedule.ts';
import { signedScans } from './signedScan.ts';
import type { DayOf } from './stories/story.ts';

/** Everything that happened in one agency, in the order of time. */
export type Chronicle = { agency: AgencyKey; deeds: Deed[] };

export type World = Pick<Deps, 'longDb' | 'vault' | 'store' | 'sealed' | 'keyring'> & {
  day: DayOf;
  cast: Cast;
  /** In whose name the progress is kept. */
  keeper: Officer;
  samples: Map<string, Sample>;
  scanner: Scanner;
};

/** How far a chronicle has been replayed; kept in the same transactions as the acts themselves. */
type Progress = { done: number; petitions: Record<string, string> };

/** Does what of a chronicle was not done yet. */
export async function replay(world: World, { agency, deeds }: Chronicle): Promise<void> {
  const note = { officerId: world.keeper.id, key: `demo:${agency}` };
  let progress = await readProgress(world.longDb, note);
  for (const deed of deeds.slice(progress.done)) {
    progress = await replayDeed(world, deed, progress, note).catch((error: unknown) => {
      const { story, step, at } = deed;
      throw new Error(`demo: ${story.sample}, ${step?.key ?? 'intake'} at ${at.toISOString()}`, { cause: error });
    });
  }
}

async function replayDeed(world: World, deed: Deed, progress: Progress, note: Note): Promise<Progress> {
  const { story, step, at } = deed;
  const officer = await actorOf(world, deed);
  const intake = step ? undefined : await prepareIntake(world, officer, deed);
  const petitionId = progress.petitions[story.sample] ?? '';
  const scans = step?.does === 'complete' ? await signedScans(world, officer, at, petitionId, step) : {};
  return actAt(world.longDb, officer, at, async (act) => {
    const petitions = { ...progress.petitions };
    if (!step) await beginRouting(act.trx, story.agency, story.received);
    if (intake) petitions[story.sample] = await intake(act);
    if (step) await perform(act, world, petitionId, step, scans);
    const answer = { done: progress.done + 1, petitions };
    await act
      .trx('commands')
      .where(note)
      .update({ answer: JSON.stringify(answer) });
    return answer;
  });
}

// Files are taken in before the act that needs them.
async function prepareIntake(world: World, officer: Officer, deed: Deed): Promise<(act: Act) => Promise<string>> {
  const { session } = deed.story.intake;
  if (session) return async (act) => (await openSession(act, session(world.day))).id;
  const sample = world.samples.get(deed.story.sample);
  if (!sample) throw new Error(`there is no sample ${deed.story.sample}`);
  const fileIds = await scan(world, officer, sample, deed);
  return (act) => receive(act, world.vault, sample, deed.story, fileIds);
}

async function scan(world: World, officer: Officer, sample: Sample, deed: Deed): Promise<string[]> {
  if (!bringsLetter(deed.story, sample)) return [];
  const { name, bytes } = await world.scanner.scan(sample, deed);
  const { id } = await takeIn({ ...world, db: world.longDb }, officer, bytes, name);
  return [id];
}

/** Who acts: an officer of the agency, or time itself. */
async function actorOf({ cast, longDb }: World, { story, step }: Deed): Promise<Officer> {
  const by = step ? step.by : story.intake.by;
  const actor = cast.get(by === administrator ? by : `${by || story.intake.by}.${story.agency}`);
  if (!actor) throw new Error(`nobody is called ${by} at ${story.agency}`);
  return by ? actor : systemOfficer(longDb, actor.agencyId);
}

type Note = { officerId: string; key: string };

async function readProgress(db: Knex, note: Note): Promise<Progress> {
  const row = { ...note, fingerprint: note.key, at: new Date(), answer: JSON.stringify({ done: 0, petitions: {} }) };
  await db('commands').insert(row).onConflict(['officerId', 'key']).ignore();
  const { answer } = await db('commands').where(note).first('answer');
  return answer;
}
