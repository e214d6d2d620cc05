import { type Calendar, indexOf } from './calendar.ts';
import { type Count, count, countBack, type Rules } from './count.ts';
import { type Day, dayAt, type Interval } from './day.ts';
import { hourAt } from './hours.ts';
import { extended, parseLimit, type TimeLimit } from './limit.ts';

export { type Explanation, explain } from './explain.ts';
export { type LimitUnit, limitWords, parseLimit, type TimeLimit } from './limit.ts';
export type { Rules };

/**
 * A limit that runs: from the day of the event, over the pauses in which it stands still, longer by what was granted. With
 * `before` it runs back from that day instead: the latest day for what must be done so long before (nothing pauses that).
 */
export type Clock = {
  startedOn: Day;
  limit: string;
  calendar: Calendar;
  pauses?: readonly Interval[];
  extensions?: readonly string[];
  before?: boolean;
} & Rules;

/** The last day, and for limits in working hours the minute of it, 'HH:mm' in Vietnam. */
export type Due = { on: Day; hour: string | null };

/** When the act is in time at the latest; null while an open pause holds the clock. */
export function due(clock: Clock): Due | null {
  const { due: day, minute } = run(clock);
  return day === undefined ? null : { on: dayAt(day), hour: minute === undefined ? null : hourAt(minute) };
}

/** The day of it alone. */
export function dueDate(clock: Clock): Day | null {
  return due(clock)?.on ?? null;
}

/** The latest day for a notice that must come at least `limit` before an event; earlier when it falls on a day off. */
export function dayBefore(
  event: Day,
  limit: string,
  calendar: Calendar,
  rules: Pick<Rules, 'moveToWorkingDay'> = {},
): Day {
  return dayAt(countBack(event, parseLimit(limit), indexOf(calendar), rules).due);
}

function run({ startedOn, limit, calendar, pauses = [], extensions = [], before, ...rules }: Clock): Count {
  const whole = wholeLimit(limit, extensions);
  const index = indexOf(calendar);
  return before ? countBack(startedOn, whole, index, rules) : count(startedOn, whole, index, pauses, rules);
}

function wholeLimit(limit: string, extensions: readonly string[]): TimeLimit {
  return extended(parseLimit(limit), extensions.map(parseLimit));
}
