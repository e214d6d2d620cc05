import { type Calendar, type CalendarIndex, causeAt, indexOf, worksAt } from './calendar.ts';
import { type Count, count, countBack, type Rules, spanDays } from './count.ts';
import { type Day, dayAt, type Interval, partsOf } from './day.ts';
import { type DayWithCause, type Explanation, type Grant, type Told, tell } from './explanation.ts';
import { hourAt, hoursOn, hoursWords } from './hours.ts';
import { extended, type LimitUnit, parseLimit, type TimeLimit } from './limit.ts';
import { formatRange } from './words.ts';

export type { Explanation, Grant };

/** The same count as `due`, with every reason. */
export function explain({
  startedOn,
  limit: limitText,
  calendar,
  pauses = [],
  extensions = [],
  before = false,
  law = null,
  startedBy = before ? 'ngày diễn ra sự kiện' : 'ngày xảy ra sự kiện',
  ...rules
}: {
  startedOn: Day;
  limit: string;
  calendar: Calendar;
  pauses?: readonly Interval[];
  extensions?: readonly Grant[];
  before?: boolean;
  law?: string | null;
  /** What happened on the first day, in words: 'ngày nhận đơn'. */
  startedBy?: string;
} & Rules): Explanation {
  const limit = extended(
    parseLimit(limitText),
    extensions.map(({ value }) => parseLimit(value)),
  );
  const index = indexOf(calendar);
  const counted = before ? countBack(startedOn, limit, index, rules) : count(startedOn, limit, index, pauses, rules);
  const facts = {
    startedOn,
    startedHour: limit.unit === 'working hours' ? (rules.hour ?? null) : null,
    limit: limitText,
    law,
    before,
    extensions: [...extensions],
    ...collect(counted, limit, index, before),
    hours: limit.unit === 'working hours' ? keptHours(counted.end, index) : null,
  };
  return { ...facts, words: tell(facts, parseLimit(limitText), startedBy, rules.countFirstDay ?? false) };
}

type Collected = Omit<Told, 'startedOn' | 'startedHour' | 'limit' | 'law' | 'before' | 'extensions' | 'hours'>;

function collect(counted: Count, limit: TimeLimit, index: CalendarIndex, before: boolean): Collected {
  const { first, end, due, stoppedAt } = counted;
  const last = due ?? (stoppedAt ?? first) - 1;
  const [low, high] = before ? [last, first] : [first, last];
  const isPaused = (day: number): boolean => counted.pauses.some(({ from, until }) => from <= day && day < until);
  const off = (from: number, to: number): DayWithCause[] =>
    numbers(from, to).flatMap((day) => {
      const cause = isPaused(day) ? null : causeAt(day, index);
      return cause === null ? [] : [{ day: dayAt(day), cause }];
    });
  const byWork = limit.unit === 'working days' || limit.unit === 'working hours';
  const moved = !byWork && !worksAt(end, index) && due !== end && (before || last >= end);
  return {
    state: due === undefined ? 'paused' : 'running',
    dueOn: due === undefined ? null : dayAt(due),
    dueHour: counted.minute === undefined ? null : hourAt(counted.minute),
    firstCounted: dayAt(first),
    skipped: byWork ? off(low, high) : [],
    workedSaturdays: byWork ? workedSaturdays(low, high, isPaused, index) : [],
    pauses: counted.pauses
      .filter(({ from }) => from <= (due ?? from))
      .map((span) => ({ ...spanDays(span), days: Number.isFinite(span.until) ? span.until - span.from : null })),
    ...(moved ? { movedFrom: { day: dayAt(end), cause: causeAt(end, index) ?? '' } } : {}),
    movedOver: moved ? movedOver(off, end, last, before, due === undefined) : [],
    ...(due === undefined ? { remaining: remainingOf(counted, limit) } : {}),
    uncertain: before ? uncertain(low, byWork ? high : end, index) : uncertain(byWork ? first : end, last, index),
  };
}

function movedOver(
  off: (from: number, to: number) => DayWithCause[],
  end: number,
  last: number,
  before: boolean,
  stopped: boolean,
): DayWithCause[] {
  return before ? off(last, end) : off(end, last - (stopped ? 0 : 1));
}

/** Months and years that a pause interrupts go on in days: only days can be left of them. */
function remainingOf({ remaining }: Count, { unit }: TimeLimit): { n: number; unit: LimitUnit } {
  if (unit === 'working hours') return { n: remaining / 60, unit };
  return { n: remaining, unit: unit === 'working days' ? 'working days' : 'days' };
}

function keptHours(day: number, index: CalendarIndex): Told['hours'] {
  const kept = hoursOn(day, index);
  const sessions = kept.sessions.map(({ from, until }) => ({ from: hourAt(from), until: hourAt(until) }));
  return { words: hoursWords(sessions), source: kept.source };
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
  for (const number of numbers(from, to)) {
    const row = index.rows.get(number);
    if (row?.status !== 'provisional') continue;
    const key = `${row.date.slice(0, 4)} ${row.name}`;
    rows.set(key, { name: row.name, from: rows.get(key)?.from ?? row.date, to: row.date });
  }
  const [first, last] = [from, Math.max(from, to)].map((number) => partsOf(dayAt(number)).year);
  const years = to < from ? [] : numbers(first ?? 0, last ?? 0).filter((year) => !index.years.has(year));
  return [
    ...Array.from(rows.values(), ({ name, from: start, to: end }) => `${name} (${formatRange(start, end)})`),
    ...years.map((year) => `chưa có lịch nghỉ năm ${year}`),
  ];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
