import type { Calendar } from '../domain/calendar.ts';
import { due } from '../domain/clock.ts';
import { type Day, instantOf } from '../domain/day.ts';
import { clockOf, Deadline, DeadlinePause } from '../models/Deadline.ts';
import { getCalendar } from '../queries/calendar.ts';
import type { Act } from './act.ts';
import { rearmTimers } from './timers.ts';

/** When a row is due: its last day, and with a limit in working hours the instant of it. */
export type DueColumns = { dueOn: Day | null; dueAt: Date | null };

export function dueOf(deadline: Deadline, pauses: DeadlinePause[], calendar: Calendar): DueColumns {
  const found = due(clockOf(deadline, pauses, calendar));
  return { dueOn: found?.on ?? null, dueAt: found?.hour ? instantOf(found.on, found.hour) : null };
}

/** Changes what a deadline is counted from, counts it anew over its pauses, and moves the timers that hang on it. */
export async function moveDeadline(
  act: Act,
  deadline: Deadline,
  change: Partial<Pick<Deadline, 'startedOn' | 'startedAt' | 'limitValue' | 'limitLaw' | 'extensions'>>,
  calendar?: Calendar,
): Promise<DueColumns> {
  Object.assign(deadline, change);
  const pauses = await DeadlinePause.query(act.trx).where({ deadlineId: deadline.id }).orderBy('fromOn');
  const { agencyId } = await act.trx('runs').where({ id: deadline.runId }).first('agencyId');
  const found = dueOf(deadline, pauses, calendar ?? (await getCalendar(act.trx, agencyId)));
  const moved = { ...found, rev: deadline.rev + 1 };
  await Deadline.query(act.trx)
    .findById(deadline.id)
    .patch({ ...change, ...moved });
  Object.assign(deadline, moved);
  await rearmTimers(act, deadline);
  return found;
}
