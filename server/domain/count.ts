import { type CalendarIndex, worksAt } from './calendar.ts';
import { addMonths, type Day, dayAt, type Interval, mergeIntervals, numberOf, partsOf } from './day.ts';
import { hoursOn, minuteAfter, minuteOf, minutesWithin } from './hours.ts';
import type { TimeLimit } from './limit.ts';
import { refusal } from './refusal.ts';

/** Days as numbers, both ends of a pause half-open; an open pause has no end. */
export type Span = { from: number; until: number };

/**
 * What counting found. `first` is the first day that may count, `end` the day on which the limit is used up, `due` the
 * day after the move to a working day. Under an open pause `due` is missing and `stoppedAt` is where counting stopped.
 * A limit in working hours ends at a `minute` of its last day, and what remains of it are minutes.
 */
export type Count = {
  first: number;
  pauses: Span[];
  end: number;
  remaining: number;
  due?: number;
  minute?: number;
  stoppedAt?: number;
};

export type Rules = {
  /** Bộ luật Dân sự 2015 Đ147.2: the day of the event is not counted. */
  countFirstDay?: boolean;
  /** Bộ luật Dân sự 2015 Đ148.5: a limit that ends on a day off ends on the next working day. */
  moveToWorkingDay?: boolean;
  /** When on its day the event happened, 'HH:mm' in Vietnam: a limit in hours runs from there (Đ147.1), else from morning. */
  hour?: string | null;
};

export function count(
  startedOn: Day,
  limit: TimeLimit,
  index: CalendarIndex,
  pauses: readonly Interval[],
  rules: Rules,
): Count {
  const started = numberOf(startedOn);
  const first = rules.countFirstDay || limit.unit === 'working hours' ? started : started + 1;
  const spans = pauses.length === 0 ? NONE : spansFrom(first, pauses);
  if (limit.unit === 'working days') return countWorkingDays(first, limit.n, index, spans);
  if (limit.unit === 'working hours') return countHours(first, rules.hour ?? '00:00', limit.n * 60, index, spans);
  const total = lastDay(startedOn, started, limit, first) - first + 1;
  const counted = countDays(first, total, spans);
  if (counted.due === undefined || rules.moveToWorkingDay === false) return counted;
  return move(counted, index);
}

/** Back from an event to the latest day on which something that must come before it is in time; earlier on a day off. */
export function countBack(
  event: Day,
  { n, unit }: TimeLimit,
  index: CalendarIndex,
  rules: Rules,
): Count & { due: number } {
  const first = numberOf(event) - 1;
  const found = (end: number, due: number) => ({ first, pauses: NONE, end, remaining: 0, due });
  if (unit === 'working hours') {
    throw refusal(422, 'limit_not_supported', 'Thời hạn tính lùi chỉ theo ngày, ngày làm việc, tháng hoặc năm.');
  }
  if (unit === 'working days') {
    let day = first + 1;
    for (let left = n; left > 0; ) {
      day -= 1;
      if (worksAt(day, index)) left -= 1;
    }
    return found(day, day);
  }
  const end = unit === 'days' ? first + 1 - n : numberOf(addMonths(event, unit === 'years' ? -12 * n : -n));
  let due = end;
  while (rules.moveToWorkingDay !== false && !worksAt(due, index)) due -= 1;
  return found(end, due);
}

const NONE: Span[] = [];

function spansFrom(first: number, pauses: readonly Interval[]): Span[] {
  return mergeIntervals(pauses)
    .map(({ from, until }) => ({
      from: Math.max(first, numberOf(from)),
      until: until === null ? Number.POSITIVE_INFINITY : numberOf(until),
    }))
    .filter(({ from, until }) => from < until);
}

function countWorkingDays(first: number, n: number, index: CalendarIndex, pauses: Span[]): Count {
  let remaining = n;
  for (const day of openDays(first, pauses)) {
    if (typeof day === 'object') return { first, pauses, end: day.stoppedAt, remaining, ...day };
    if (worksAt(day, index)) remaining -= 1;
    if (remaining === 0) return { first, pauses, end: day, remaining, due: day };
  }
  throw new RangeError('a calendar without end ended');
}

function countHours(first: number, hour: string, minutes: number, index: CalendarIndex, pauses: Span[]): Count {
  let remaining = minutes;
  for (const day of openDays(first, pauses)) {
    if (typeof day === 'object') return { first, pauses, end: day.stoppedAt, remaining, ...day };
    if (!worksAt(day, index)) continue;
    const { sessions } = hoursOn(day, index);
    const from = day === first ? minuteOf(hour) : 0;
    const within = minutesWithin(sessions, from);
    if (within >= remaining) {
      const minute = minuteAfter(sessions, from, remaining);
      return { first, pauses, end: day, remaining: 0, due: day, minute };
    }
    remaining -= within;
  }
  throw new RangeError('a calendar without end ended');
}

/** The days from `first` on in which the clock runs; an open pause is where they stop. */
function* openDays(first: number, pauses: readonly Span[]): Iterable<number | { stoppedAt: number }> {
  let at = 0;
  for (let day = first; ; day += 1) {
    for (let pause = pauses[at]; pause && day >= pause.from; pause = pauses[at]) {
      if (pause.until === Number.POSITIVE_INFINITY) {
        yield { stoppedAt: pause.from };
        return;
      }
      day = pause.until;
      at += 1;
    }
    yield day;
  }
}

function countDays(first: number, total: number, pauses: Span[]): Count {
  let end = first + total - 1;
  for (const pause of pauses) {
    if (pause.from > end) break;
    if (pause.until === Number.POSITIVE_INFINITY) {
      return { first, pauses, end, remaining: end - pause.from + 1, stoppedAt: pause.from };
    }
    end += pause.until - pause.from;
  }
  return { first, pauses, end, remaining: 0, due: end };
}

function move(counted: Count, index: CalendarIndex): Count {
  let due = counted.end;
  while (!worksAt(due, index)) {
    due += 1;
    const pause = counted.pauses.find(({ from, until }) => from <= due && due < until);
    if (pause?.until === Number.POSITIVE_INFINITY) {
      return { first: counted.first, pauses: counted.pauses, end: counted.end, remaining: 0, stoppedAt: pause.from };
    }
    if (pause) due = pause.until;
  }
  return { ...counted, due };
}

/** The last day of the limit before pauses and moves. */
function lastDay(startedOn: Day, started: number, limit: TimeLimit, first: number): number {
  if (limit.unit === 'days') return first + limit.n - 1;
  const corresponding = addMonths(startedOn, limit.unit === 'years' ? limit.n * 12 : limit.n);
  const clamped = partsOf(corresponding).date < partsOf(startedOn).date;
  return first === started && !clamped ? numberOf(corresponding) - 1 : numberOf(corresponding);
}

/** Days that stand for the numbers of a count. */
export function spanDays(span: Span): { from: Day; until: Day | null } {
  return { from: dayAt(span.from), until: span.until === Number.POSITIVE_INFINITY ? null : dayAt(span.until) };
}
