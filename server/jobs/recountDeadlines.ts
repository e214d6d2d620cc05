import type { Knex } from 'knex';
import { z } from 'zod';
import { type Counted, findShifts, type Shifts, shiftsOf } from '../commands/law/findShifts.ts';
import { type Cause, writeShifts } from '../commands/law/writeShifts.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import type { Calendar } from '../domain/calendar.ts';
import { failpoint } from '../failpoints.ts';
import { announce } from '../models/changes.ts';
import { readCalendar } from '../queries/calendar.ts';
import type { JobDeps } from './worker.ts';

const Payload = z.object({ changeId: z.uuid() });
/** Matters that are counted, and written, at once: a transaction of a fraction of a second. */
const BATCH = 250;

/**
 * Counts open periods anew after a change of the calendar: legal deadlines and the timers that hang on them, waiting times,
 * the limits of steps, the days by which other bodies are to answer. Matters are looked at in batches without a lock; those
 * whose days move are written together, and whoever works on one is waited for at the end. Goes on where it was interrupted.
 */
export async function recountDeadlines(deps: Pick<JobDeps, 'db' | 'longDb' | 'log'>, payload: unknown): Promise<void> {
  await failpoint('job_claimed');
  const { changeId } = Payload.parse(payload);
  const change = await deps.db('calendar_changes').where({ id: changeId }).whereNot('state', 'done').first();
  if (!change) return;
  const rows = deps.db('calendar_changes').where({ id: changeId });
  const open = mattersToLookAt(deps.longDb, change.agencyId);
  if (change.state === 'waiting') {
    const counted = await open.clone().clearOrder().clearSelect().count<{ count: string }[]>('* as count');
    await rows.clone().update({ state: 'running', total: Number(counted[0]?.count ?? 0) });
  }
  const officers = new Map<string, string>();
  const recount: Recount = {
    calendars: new Map(),
    cause: { changeId, document: change.documentNumber, officers },
    officers,
  };
  let { reached, done, shifted } = change;
  for (;;) {
    const batch = await open
      .clone()
      .modify((query) => reached && query.where('p.id', '>', reached))
      .limit(BATCH);
    if (batch.length === 0) break;
    shifted += await recountBatch(deps, batch, recount);
    reached = batch.at(-1)?.petitionId;
    done += batch.length;
    await rows.clone().update({ reached, done, shifted });
    await failpoint('job_done');
  }
  await rows.clone().update({ state: 'done', total: done, finishedAt: deps.db.fn.now() });
  // Once, not for each matter: pages read their lists again.
  const agencies = Array.from(recount.officers.keys());
  await announce(deps.db, ...agencies.map((id) => ({ kind: 'calendar', id, petitionId: null, agencyId: id }) as const));
  deps.log.info({ change: changeId, matters: done, shifted }, 'deadlines recounted');
}

type Recount = { calendars: Map<string, Calendar>; cause: Cause; officers: Map<string, string> };

async function recountBatch(
  { db, longDb }: Pick<JobDeps, 'db' | 'longDb'>,
  batch: readonly Counted[],
  { calendars, cause, officers }: Recount,
): Promise<number> {
  const calendarOf = async (agencyId: string): Promise<Calendar> => {
    const calendar = calendars.get(agencyId) ?? (await readCalendar(longDb, agencyId));
    calendars.set(agencyId, calendar);
    return calendar;
  };
  for (const { agencyId } of batch)
    if (!officers.has(agencyId)) officers.set(agencyId, (await systemOfficer(db, agencyId)).id);
  const matters = new Map(batch.map((matter) => [matter.petitionId, matter]));
  const shifts = await findShifts(longDb, batch, calendarOf);
  const { shifted, left } = await writeShifts(db, matters, shifts, cause);
  let late = 0;
  for (const petitionId of left) {
    const own: Shifts = shiftsOf(shifts, new Set([petitionId]));
    late += (await writeShifts(db, matters, own, cause, { wait: true })).shifted;
  }
  return shifted + late;
}

function mattersToLookAt(knex: Knex, agencyId: string | null) {
  return knex('petitions as p')
    .where((either) => {
      for (const some of OPEN) either.orWhereRaw(`exists (${some})`);
    })
    .modify((query) => agencyId && query.where('p.agencyId', agencyId))
    .select<Counted[]>('p.id as petitionId', 'p.agencyId', 'p.enteredAt')
    .orderBy('p.id');
}

const OPEN = [
  `select from deadlines d where d.petition_id = p.id and d.state = 'open'`,
  `select from tasks t where t.petition_id = p.id and t.completed_at is null and t.cancelled_at is null
     and t.limit_due_on is not null`,
  `select from runs r join timers t on t.run_id = r.id where r.petition_id = p.id and t.fired_at is null
     and t.cancelled_at is null and t.limit_value is not null`,
  `select from awaited a where a.petition_id = p.id and a.state = 'open' and a.limit_value is not null`,
];
