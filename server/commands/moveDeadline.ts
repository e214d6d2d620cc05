import type { Calendar } from '../domain/calendar.ts';
import { Deadline, DeadlinePause, type DueColumns, dueOf } from '../models/Deadline.ts';
import { getCalendar } from '../queries/calendar.ts';
import type { Act } from './act.ts';
import { rearmTimers } from './timers.ts';

/** Changes what a deadline is counted from, counts it anew over its pauses, and moves the timers that hang on it. */
export async function moveDeadline(
  act: Act,
  deadline: Deadline,
  change: Partial<Pick<Deadline, 'startedOn' | 'startedAt' | 'limitValue' | 'limitLaw' | 'extensions' | 'unverified'>>,
  calendar?: Calendar,
): Promise<DueColumns> {
  Object.assign(deadline, change);
  const pauses = await DeadlinePause.query(act.trx).where({ deadlineId: deadline.id }).orderBy('fromOn');
  const found = dueOf(deadline, pauses, calendar ?? (await calendarOf(act, deadline)));
  const moved = { ...found, rev: deadline.rev + 1 };
  await Deadline.query(act.trx)
    .findById(deadline.id)
    .patch({ ...change, ...moved });
  Object.assign(deadline, moved);
  await rearmTimers(act, deadline);
  return found;
}

async function calendarOf({ trx }: Act, { runId }: Deadline): Promise<Calendar> {
  const { agencyId } = await trx('runs').where({ id: runId }).first('agencyId');
  return getCalendar(trx, agencyId);
}
