import { type Calendar, indexOf, worksAt } from './calendar.ts';
import { count, type Rules } from './count.ts';
import { addMonths, type Day, dayAt, type Interval, numberOf } from './day.ts';
import { parseLimit } from './limit.ts';
import { refusal } from './refusal.ts';

export { type Explanation, explain } from './explain.ts';
export { type LimitUnit, limitWords, parseLimit, type TimeLimit } from './limit.ts';
export type { Rules };

/** A limit that runs: from the day of the event, over the pauses in which it stands still. */
export type Clock = { startedOn: Day; limit: string; calendar: Calendar; pauses?: readonly Interval[] } & Rules;

/** The last day on which the act is in time; null while an open pause holds the clock. */
export function dueDate({ startedOn, limit, calendar, pauses = [], ...rules }: Clock): Day | null {
  const { due } = count(startedOn, parseLimit(limit), indexOf(calendar), pauses, rules);
  return due === undefined ? null : dayAt(due);
}

/** The latest day for a notice that must come at least `limit` before an event; earlier when it falls on a day off. */
export function dayBefore(
  event: Day,
  limit: string,
  calendar: Calendar,
  { moveToWorkingDay = true }: Pick<Rules, 'moveToWorkingDay'> = {},
): Day {
  const { n, unit } = parseLimit(limit);
  const index = indexOf(calendar);
  if (unit === 'working hours') {
    throw refusal(422, 'limit_not_supported', 'Hệ thống chưa tính được thời hạn theo giờ làm việc.');
  }
  if (unit === 'working days') {
    let day = numberOf(event);
    for (let left = n; left > 0; ) {
      day -= 1;
      if (worksAt(day, index)) left -= 1;
    }
    return dayAt(day);
  }
  let day = unit === 'days' ? numberOf(event) - n : numberOf(addMonths(event, unit === 'years' ? -12 * n : -n));
  while (moveToWorkingDay && !worksAt(day, index)) day -= 1;
  return dayAt(day);
}
