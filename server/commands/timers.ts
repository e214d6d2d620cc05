import { dueDate } from '../domain/clock.ts';
import { addDays, type Day, dayOf, startOfDay } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import type { Step, TimerWait } from '../engine/index.ts';
import { Deadline } from '../models/Deadline.ts';
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
export async function rearmTimers(act: Act, runId: string, deadlineKey: string, dueOn: Day | null): Promise<void> {
  const timers = await Timer.query(act.trx)
    .where({ deadlineKey })
    .whereIn('runId', act.trx('runs').select('id').where({ id: runId }).orWhere({ parentRunId: runId }))
    .whereNull('firedAt')
    .whereNull('cancelledAt');
  for (const timer of timers) {
    const dueAt = dueOn ? morningAfter(addDays(dueOn, -timer.leadDays)) : NEVER;
    await Timer.query(act.trx).where({ id: timer.id }).patch({ dueAt });
    if (dueOn) await wake(act, timer.id, dueAt);
  }
}

const NEVER = new Date('9999-12-31T00:00:00Z');

async function arm(act: Act, run: Run, wait: TimerWait): Promise<void> {
  const awaited = readAwaited(wait.value);
  const dueOn = awaited ? await deadlineDay(act, run, awaited.key) : await limitDay(act, wait.value);
  const leadDays = awaited?.leadDays ?? 0;
  const dueAt = dueOn ? morningAfter(addDays(dueOn, -leadDays)) : NEVER;
  const id = newId(act.at.getTime());
  await Timer.query(act.trx).insert({
    id,
    runId: run.id,
    elementId: wait.elementId,
    executionId: wait.executionId,
    deadlineKey: awaited?.key ?? null,
    leadDays,
    dueAt,
  });
  if (dueOn) await wake(act, id, dueAt);
}

async function deadlineDay(act: Act, run: Run, key: string): Promise<Day | null> {
  const deadline = await Deadline.query(act.trx)
    .where({ key })
    .whereIn('runId', [run.id, ...(run.parentRunId ? [run.parentRunId] : [])])
    .orderBy('id', 'desc')
    .first();
  return deadline?.dueOn ?? null;
}

async function limitDay(act: Act, limit: string): Promise<Day | null> {
  return dueDate({ startedOn: dayOf(act.at), limit, calendar: await getCalendar(act.trx) });
}

// A period ends with its last day, so what follows from its passing happens when the next day begins.
function morningAfter(day: Day): Date {
  return startOfDay(addDays(day, 1));
}

async function wake({ trx }: Act, timerId: string, at: Date): Promise<void> {
  await enqueue(trx, 'fire-timer', { timerId }, { key: `timer:${timerId}`, at });
}
