import type { Knex } from 'knex';
import { act } from '../commands/act.ts';
import { followLaw } from '../commands/law/followLaw.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { type Day, dayOf } from '../domain/day.ts';
import type { JobDeps } from './worker.ts';

/**
 * Lets open matters follow a change of law: one matter and one short transaction at a time, so that nobody waits for it.
 * Runs every morning and after legal staff chose anew; what is done already is passed over.
 */
export async function followLaws(deps: Pick<JobDeps, 'db' | 'longDb' | 'log'>): Promise<number> {
  const { rows } = await deps.db.raw<{ rows: { at: Date }[] }>('select now() as at');
  if (!rows[0]) throw new Error('the database told no time');
  let changed = 0;
  for (const { petitionId, agencyId } of await mattersBetweenLaws(deps.longDb, dayOf(rows[0].at))) {
    const officer = await systemOfficer(deps.db, agencyId);
    const told = await act(deps.db, officer, (open) => followLaw(open, petitionId));
    if (told.moved + told.clocks > 0) changed += 1;
    if (told.kept > 0) deps.log.warn({ petition: petitionId }, 'a run could not follow the change of law');
  }
  if (changed > 0) deps.log.info({ matters: changed }, 'matters followed a change of law');
  return changed;
}

/** Open matters with a run in a release that has ended, or with a clock that runs between two laws. */
async function mattersBetweenLaws(knex: Knex, today: Day): Promise<{ petitionId: string; agencyId: string }[]> {
  const between = await clocksBetweenLaws(knex, today);
  return knex('runs as r')
    .join('releases as e', 'e.id', 'r.releaseId')
    .where({ 'r.state': 'open' })
    .whereIn('r.kind', ['main', 'called'])
    .where((either) => {
      either.where('e.validTo', '<=', today);
      for (const { key, until } of between) {
        either.orWhereExists((sub) => {
          sub.from('deadlines as d').whereRaw('d.run_id = r.id').where({ 'd.state': 'open', 'd.key': key });
          sub.where('d.startedOn', '<', until);
        });
      }
    })
    .distinct('r.petitionId', 'r.agencyId')
    .orderBy('r.petitionId');
}

async function clocksBetweenLaws(knex: Knex, today: Day): Promise<{ key: string; until: Day }[]> {
  const { rows } = await knex.raw<{ rows: { key: string; until: Day }[] }>(
    `select d ->> 'id' as key, max(d -> 'earlier' ->> 'until') as until
       from releases join publications on publications.release_id = releases.id
       cross join jsonb_array_elements(compiled -> 'procedure' -> 'deadlines') d
      where d -> 'earlier' ->> 'until' <= ? group by 1`,
    [today],
  );
  return rows;
}
