import type { Calendar } from '../domain/calendar.ts';
import { due } from '../domain/clock.ts';
import { addDays, type Day, dayOf, hourOf, instantOf, startOfDay } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import type { Step, TimerWait } from '../engine/index.ts';
import { Deadline, type DueColumns } from '../models/Deadline.ts';
import type { Run } from '../models/Run.ts';
import { Timer } from '../models/Timer.ts';
import { readAwaited } from '../procedures/index.ts';
import { getCalendar } from '../queries/calendar.ts';
import type { Act } from './act.ts';
import { enqueue } from './enqueue.ts';

/** Arms the timers the position waits for and disarms the others. A timer is a row; the job only wakes it. */
export async function followTimers(act: Act, run: Run, step: Step): Promise<void> {
  const armed = await Timer.query(act.trx).where({ runId: run.id }).whereNull('firedAt').whereNull('cancelledAt');
  const gone = armed.filter((timer) => !step.timers.some(({ executionId }) => executionId === timer.executionId));
  if (gone.length > 0)
    await Timer.query(act.trx)
      .whereIn(
        'id',
        gone.map(({ id }) => id),
      )
      .patch({ cancelledAt: act.at });
  for (const wait of step.timers) {
    if (armed.some(({ executionId }) => executionId === wait.executionId)) continue;
    await arm(act, run, wait);
  }
}

/**
 * Moves the timers that hang on a deadline, in its run and in the side procedures below it. Without a day (its clock is
 * stopped) they sleep until it has one again.
 */
export async function rearmTimers(act: Act, { runId, key, ...due }: Deadline): Promise<void> {
  const timers = await Timer.query(act.trx)
    .where({ deadlineKey: key })
    .whereIn('runId', act.trx('runs').select('id').where({ id: runId }).orWhere({ parentRunId: runId }))
    .whereNull('firedAt')
    .whereNull('cancelledAt');
  for (const timer of timers) {
    const dueAt = momentOf(due, timer.leadDays);
    await Timer.query(act.trx)
      .where({ id: timer.id })
      .patch({ dueAt: dueAt ?? NEVER });
    if (dueAt) await wake(act, timer.id, dueAt);
  }
}

/** The day of the period that a timer ended: what follows a day happens the next morning, what follows an hour at that hour. */
export function endedOn({ dueAt }: Pick<Timer, 'dueAt'>): Day {
  return hourOf(dueAt) === '00:00' ? addDays(dayOf(dueAt), -1) : dayOf(dueAt);
}

/** Asleep: its clock is stopped. */
export const NEVER = new Date('9999-12-31T00:00:00Z');

async function arm(act: Act, run: Run, wait: TimerWait): Promise<void> {
  const awaited = readAwaited(wait.value);
  const ends = awaited ? await deadlineEnd(act, run, awaited.key) : await limitEnd(act, run, wait.value);
  const leadDays = awaited?.leadDays ?? 0;
  const dueAt = momentOf(ends, leadDays);
  const id = newId(act.at.getTime());
  await Timer.query(act.trx).insert({
    id,
    runId: run.id,
    elementId: wait.elementId,
    executionId: wait.executionId,
    deadlineKey: awaited?.key ?? null,
    leadDays,
    startedAt: awaited ? null : act.at,
    limitValue: awaited ? null : wait.value,
    dueAt: dueAt ?? NEVER,
  });
  if (dueAt) await wake(act, id, dueAt);
}

async function deadlineEnd(act: Act, run: Run, key: string): Promise<DueColumns> {
  const deadline = await Deadline.query(act.trx)
    .where({ key })
    .whereIn('runId', [run.id, ...(run.parentRunId ? [run.parentRunId] : [])])
    .orderBy('id', 'desc')
    .first();
  return deadline ?? { dueOn: null, dueAt: null };
}

async function limitEnd(act: Act, run: Run, limit: string): Promise<DueColumns> {
  return endOf(act.at, limit, await getCalendar(act.trx, run.agencyId));
}

/** When a limit that runs from an instant ends. */
export function endOf(at: Date, limit: string, calendar: Calendar): DueColumns {
  const found = due({ startedOn: dayOf(at), hour: hourOf(at), limit, calendar });
  return { dueOn: found?.on ?? null, dueAt: found?.hour ? instantOf(found.on, found.hour) : null };
}

/** A period ends with its last day, so what follows from its passing happens when the next day begins. */
export function momentOf({ dueOn, dueAt }: DueColumns, leadDays: number): Date | null {
  if (dueAt && leadDays === 0) return dueAt;
  return dueOn === null ? null : startOfDay(addDays(dueOn, 1 - leadDays));
}

async function wake({ trx }: Act, timerId: string, at: Date): Promise<void> {
  await enqueue(trx, 'fire-timer', { timerId }, { key: `timer:${timerId}`, at });
}
