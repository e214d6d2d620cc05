import { type Calendar, type CalendarIndex, causeAt, indexOf, worksAt } from './calendar.ts';
import { type Count, count, type Rules, spanDays } from './count.ts';
import { type Day, dayAt, type Interval } from './day.ts';
import { type DayWithCause, type Explanation, type Told, tell } from './explanation.ts';
import { type LimitUnit, parseLimit, type TimeLimit } from './limit.ts';
import { formatRange } from './words.ts';

export type { Explanation };

/** The same count as `dueDate`, with every reason. */
export function explain({
  startedOn,
  limit: limitText,
  calendar,
  pauses = [],
  law = null,
  startedBy = 'ngày xảy ra sự kiện',
  ...rules
}: {
  startedOn: Day;
  limit: string;
  calendar: Calendar;
  pauses?: readonly Interval[];
  law?: string | null;
  /** What happened on the first day, in words: 'ngày nhận đơn'. */
  startedBy?: string;
} & Rules): Explanation {
  const limit = parseLimit(limitText);
  const index = indexOf(calendar);
  const counted = count(startedOn, limit, index, pauses, rules);
  const facts = { startedOn, limit: limitText, law, ...collect(counted, limit, index) };
  return { ...facts, words: tell(facts, limit, startedBy, rules.countFirstDay ?? false) };
}

function collect(counted: Count, limit: TimeLimit, index: CalendarIndex): Omit<Told, 'startedOn' | 'limit' | 'law'> {
  const { first, end, due, stoppedAt } = counted;
  const last = due ?? (stoppedAt ?? first) - 1;
  const isPaused = (day: number): boolean => counted.pauses.some(({ from, until }) => from <= day && day < until);
  const off = (from: number, to: number): DayWithCause[] =>
    numbers(from, to).flatMap((day) => {
      const cause = isPaused(day) ? null : causeAt(day, index);
      return cause === null ? [] : [{ day: dayAt(day), cause }];
    });
  const inWorkingDays = limit.unit === 'working days';
  const moved = !inWorkingDays && !worksAt(end, index) && due !== end && last >= end;
  return {
    state: due === undefined ? 'paused' : 'running',
    dueOn: due === undefined ? null : dayAt(due),
    firstCounted: dayAt(first),
    skipped: inWorkingDays ? off(first, last) : [],
    workedSaturdays: inWorkingDays ? workedSaturdays(first, last, isPaused, index) : [],
    pauses: counted.pauses
      .filter(({ from }) => from <= (due ?? from))
      .map((span) => ({ ...spanDays(span), days: Number.isFinite(span.until) ? span.until - span.from : null })),
    ...(moved ? { movedFrom: { day: dayAt(end), cause: causeAt(end, index) ?? '' } } : {}),
    movedOver: moved ? off(end, last - (due === undefined ? 0 : 1)) : [],
    ...(due === undefined ? { remaining: remainingOf(counted, limit) } : {}),
    uncertain: uncertain(inWorkingDays ? first : end, last, index),
  };
}

/** Months and years that a pause interrupts go on in days: only days can be left of them. */
function remainingOf(counted: Count, limit: TimeLimit): { n: number; unit: LimitUnit } {
  return { n: counted.remaining, unit: limit.unit === 'working days' ? 'working days' : 'days' };
}

function workedSaturdays(
  first: number,
  last: number,
  isPaused: (day: number) => boolean,
  index: CalendarIndex,
): DayWithCause[] {
  return numbers(first, last).flatMap((day) => {
    const row = index.rows.get(day);
    return row?.kind === 'swap_work' && !isPaused(day) ? [{ day: row.date, cause: row.name }] : [];
  });
}

/** In working days every row matters, in calendar days only those around the end. */
function uncertain(from: number, to: number, index: CalendarIndex): string[] {
  const rows = new Map<string, { name: string; from: Day; to: Day }>();
  const years = new Set<string>();
  for (const number of numbers(from, to)) {
    const day = dayAt(number);
    const year = day.slice(0, 4);
    const row = index.rows.get(number);
    if (!index.years.has(Number(year))) years.add(`chưa có lịch nghỉ năm ${year}`);
    if (row?.status !== 'provisional') continue;
    const key = `${year} ${row.name}`;
    rows.set(key, { name: row.name, from: rows.get(key)?.from ?? day, to: day });
  }
  return [
    ...Array.from(rows.values(), ({ name, from: start, to: end }) => `${name} (${formatRange(start, end)})`),
    ...years,
  ];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
