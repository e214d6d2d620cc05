import type { Knex } from 'knex';
import type { Calendar } from '../../domain/calendar.ts';
import { dueDate } from '../../domain/clock.ts';
import { Awaited } from '../../models/Awaited.ts';
import { Deadline, dueOf } from '../../models/Deadline.ts';
import { Task } from '../../models/Task.ts';
import { Timer } from '../../models/Timer.ts';
import { getRelease } from '../../procedures/library.ts';
import { limitDue } from '../tasks.ts';
import { endOf, momentOf, NEVER } from '../timers.ts';

/** A matter as far as counting asks: whose calendar, which year of the journal. */
export type Counted = { petitionId: string; agencyId: string; enteredAt: Date };

/** A row whose day is another one now, with the columns as they were read and as they become. */
export type Shift<Row, Columns extends keyof Row> = { row: Row; found: Pick<Row, Columns> };

/** What moves with the calendar: legal periods, what wakes a run, a step's own limits, the days of answers. */
export type Shifts = {
  deadlines: Shift<Deadline, 'dueOn' | 'dueAt'>[];
  timers: Shift<OpenTimer, 'dueAt'>[];
  tasks: Shift<OpenTask, 'limitDueOn' | 'limitDueAt'>[];
  awaited: Shift<Awaited, 'dueOn'>[];
};

export type OpenTimer = Timer & { petitionId: string; caseId: string | null; parentRunId: string | null };
export type OpenTask = Task & { releaseId: string; routedOn: string | null };

/** Compares what is written with what the calendar says now. Reads only, without a lock. */
export async function findShifts(
  knex: Knex,
  matters: readonly Counted[],
  calendarOf: (agencyId: string) => Promise<Calendar>,
): Promise<Shifts> {
  const calendars = new Map<string, Calendar>();
  for (const { petitionId, agencyId } of matters) calendars.set(petitionId, await calendarOf(agencyId));
  const open = await readOpen(knex, [...calendars.keys()]);
  const shifts: Shifts = { deadlines: [], timers: [], tasks: [], awaited: [] };
  for (const row of open.deadlines) {
    const found = dueOf(row, row.pauses ?? [], ofMatter(calendars, row));
    if (found.dueOn !== row.dueOn || !same(found.dueAt, row.dueAt)) shifts.deadlines.push({ row, found });
  }
  for (const row of open.timers) {
    const dueAt = timerMoment(row, shifts.deadlines, ofMatter(calendars, row));
    if (dueAt && !same(dueAt, row.dueAt)) shifts.timers.push({ row, found: { dueAt } });
  }
  for (const row of open.tasks) {
    const limit = (await getRelease(knex, row.releaseId)).procedure.tasks[row.key]?.timeLimit;
    if (!limit || 'none' in limit) continue;
    const found = limitDue(row.openedAt, limit.value, ofMatter(calendars, row), row.routedOn);
    if (found.limitDueOn !== row.limitDueOn || !same(found.limitDueAt, row.limitDueAt))
      shifts.tasks.push({ row, found });
  }
  for (const row of open.awaited) {
    const limit = row.limitValue ?? '';
    const dueOn = dueDate({ startedOn: row.askedOn, limit, calendar: ofMatter(calendars, row) });
    if (dueOn !== row.dueOn) shifts.awaited.push({ row, found: { dueOn } });
  }
  return shifts;
}

/** The matters that something moves in. */
export function movedMatters({ deadlines, timers, tasks, awaited }: Shifts): Set<string> {
  return new Set([...deadlines, ...timers, ...tasks, ...awaited].map(({ row }) => row.petitionId));
}

/** Those of some matters only. */
export function shiftsOf(shifts: Shifts, petitionIds: ReadonlySet<string>): Shifts {
  const ours = <T extends { row: { petitionId: string } }>(all: T[]) =>
    all.filter(({ row }) => petitionIds.has(row.petitionId));
  const { deadlines, timers, tasks, awaited } = shifts;
  return { deadlines: ours(deadlines), timers: ours(timers), tasks: ours(tasks), awaited: ours(awaited) };
}

async function readOpen(knex: Knex, ids: readonly string[]) {
  const routed = `(select n.due_on from routing_notes n join runs nr on nr.id = n.run_id
     where nr.parent_run_id = tasks.run_id and n.lead_id is not null order by n.at desc limit 1)`;
  return {
    deadlines: await Deadline.query(knex)
      .whereIn('petitionId', ids)
      .where({ state: 'open' })
      .withGraphFetched('pauses'),
    timers: (await Timer.query(knex)
      .join('runs', 'runs.id', 'timers.runId')
      .whereIn('runs.petitionId', ids)
      .whereNull('timers.firedAt')
      .whereNull('timers.cancelledAt')
      .select('timers.*', 'runs.petitionId', 'runs.caseId', 'runs.parentRunId')) as OpenTimer[],
    tasks: (await Task.query(knex)
      .join('runs', 'runs.id', 'tasks.runId')
      .whereIn('tasks.petitionId', ids)
      .whereNull('tasks.completedAt')
      .whereNull('tasks.cancelledAt')
      .whereNotNull('tasks.limitDueOn')
      .select('tasks.*', 'runs.releaseId', knex.raw(`${routed} as routed_on`))) as OpenTask[],
    awaited: await Awaited.query(knex).whereIn('petitionId', ids).where({ state: 'open' }).whereNotNull('limitValue'),
  };
}

// One that hangs on a deadline goes with it; one that runs by itself is counted again. Null: it stays.
function timerMoment(timer: OpenTimer, moved: Shifts['deadlines'], calendar: Calendar): Date | null {
  const { deadlineKey, limitValue, startedAt, leadDays } = timer;
  if (startedAt && limitValue) return momentOf(endOf(startedAt, limitValue, calendar), 0);
  const deadline = moved.find(
    ({ row }) => row.key === deadlineKey && (row.runId === timer.runId || row.runId === timer.parentRunId),
  );
  return deadline ? (momentOf(deadline.found, leadDays) ?? NEVER) : null;
}

function ofMatter(calendars: Map<string, Calendar>, { petitionId }: { petitionId: string }): Calendar {
  const calendar = calendars.get(petitionId);
  if (!calendar) throw new Error(`petition ${petitionId} was not asked for`);
  return calendar;
}

function same(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
