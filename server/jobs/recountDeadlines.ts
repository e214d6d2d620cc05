import type { Knex } from 'knex';
import { z } from 'zod';
import { act, type Officer } from '../commands/act.ts';
import { type Cause, recountMatter } from '../commands/law/recountMatter.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { limitDue } from '../commands/tasks.ts';
import type { Calendar } from '../domain/calendar.ts';
import { failpoint } from '../failpoints.ts';
import { Deadline, dueOf } from '../models/Deadline.ts';
import { Task } from '../models/Task.ts';
import { getRelease } from '../procedures/library.ts';
import { readCalendar } from '../queries/calendar.ts';
import type { JobDeps } from './worker.ts';

const Payload = z.object({ changeId: z.uuid() });
/** Matters looked at between two notes of how far it is. */
const BATCH = 200;

/**
 * Counts open deadlines anew after a change of the calendar. Matters are looked at in batches without a lock; only one whose
 * days move is locked, alone and for one short act, so that people do not wait. Goes on where it was interrupted.
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
  const calendars = new Map<string, Calendar>();
  const officers = new Map<string, Officer>();
  const cause = { changeId, document: change.documentNumber };
  let { reached, done, shifted } = change;
  for (;;) {
    const batch = await open
      .clone()
      .modify((query) => reached && query.where('p.id', '>', reached))
      .limit(BATCH);
    if (batch.length === 0) break;
    for (const matter of await mattersThatMove(deps.longDb, batch, calendars))
      shifted += await recountOne(deps.db, matter, { calendars, officers, cause });
    reached = batch.at(-1)?.petitionId;
    done += batch.length;
    await rows.clone().update({ reached, done, shifted });
    await failpoint('job_done');
  }
  await rows.clone().update({ state: 'done', total: done, finishedAt: deps.db.fn.now() });
  deps.log.info({ change: changeId, matters: done, shifted }, 'deadlines recounted');
}

type Matter = { petitionId: string; agencyId: string };

type Recount = { calendars: Map<string, Calendar>; officers: Map<string, Officer>; cause: Cause };

async function recountOne(db: Knex, { petitionId, agencyId }: Matter, { calendars, officers, cause }: Recount) {
  const officer = officers.get(agencyId) ?? (await systemOfficer(db, agencyId));
  officers.set(agencyId, officer);
  const calendar = await calendarOf(db, agencyId, calendars);
  return act(db, officer, (open) => recountMatter(open, petitionId, calendar, cause));
}

function mattersToLookAt(knex: Knex, agencyId: string | null) {
  return knex('petitions as p')
    .where((either) =>
      either.whereRaw(`exists (select from deadlines d where d.petition_id = p.id and d.state = 'open')`).orWhereRaw(
        `exists (select from tasks t where t.petition_id = p.id and t.completed_at is null and t.cancelled_at is null
            and t.limit_due_on is not null)`,
      ),
    )
    .modify((query) => agencyId && query.where('p.agencyId', agencyId))
    .select<Matter[]>('p.id as petitionId', 'p.agencyId')
    .orderBy('p.id');
}

async function mattersThatMove(knex: Knex, batch: Matter[], calendars: Map<string, Calendar>): Promise<Matter[]> {
  const ids = batch.map(({ petitionId }) => petitionId);
  const deadlines = await Deadline.query(knex)
    .whereIn('petitionId', ids)
    .where({ state: 'open' })
    .withGraphFetched('pauses');
  const tasks = await Task.query(knex)
    .join('runs', 'runs.id', 'tasks.runId')
    .whereIn('tasks.petitionId', ids)
    .whereNull('tasks.completedAt')
    .whereNull('tasks.cancelledAt')
    .whereNotNull('tasks.limitDueOn')
    .select('tasks.*', 'runs.releaseId');
  const moving = new Set<string>();
  for (const { petitionId, agencyId } of batch) {
    const calendar = await calendarOf(knex, agencyId, calendars);
    for (const deadline of deadlines.filter((one) => one.petitionId === petitionId)) {
      const found = dueOf(deadline, deadline.pauses ?? [], calendar);
      if (found.dueOn !== deadline.dueOn || found.dueAt?.getTime() !== deadline.dueAt?.getTime())
        moving.add(petitionId);
    }
    for (const task of tasks.filter((one) => one.petitionId === petitionId)) {
      const { releaseId } = task as Task & { releaseId: string };
      const limit = (await getRelease(knex, releaseId)).procedure.tasks[task.key]?.timeLimit;
      const value = limit && 'value' in limit ? limit.value : null;
      const found = limitDue(task.openedAt, value, calendar, null);
      if (value && found.limitDueOn !== task.limitDueOn) moving.add(petitionId);
    }
  }
  return batch.filter(({ petitionId }) => moving.has(petitionId));
}

async function calendarOf(knex: Knex, agencyId: string, calendars: Map<string, Calendar>): Promise<Calendar> {
  const calendar = calendars.get(agencyId) ?? (await readCalendar(knex, agencyId));
  calendars.set(agencyId, calendar);
  return calendar;
}
