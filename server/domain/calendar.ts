import { type Day, dayAt, numberOf, weekdayAt } from './day.ts';
import { type HoursIndex, minuteOf, usualHours, type WorkingHours } from './hours.ts';

/**
 * A deviation from the Monday-to-Friday week. `swap_work` is the Saturday on which the public service works for a
 * swapped day. A `pending` row is known but not law yet: it is kept, shown and not counted.
 */
export type CalendarDay = {
  date: Day;
  kind: 'holiday' | 'compensation' | 'swap_off' | 'swap_work';
  name: string;
  source: string;
  status: 'official' | 'provisional' | 'pending';
};

/** The days of the country and the hours of one agency; without hours the usual ones stand. */
export type Calendar = { days: readonly CalendarDay[]; hours?: readonly WorkingHours[] };

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return worksAt(numberOf(day), indexOf(calendar));
}

/** Why nobody works on this day, in words; null on a working day. */
export function causeOff(day: Day, calendar: Calendar): string | null {
  return causeAt(numberOf(day), indexOf(calendar));
}

/** The row that makes this day differ from an ordinary week, if any counts. */
export function findRow(day: Day, calendar: Calendar): CalendarDay | undefined {
  return indexOf(calendar).rows.get(numberOf(day));
}

export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  const index = indexOf(calendar);
  let number = numberOf(day) + 1;
  while (!worksAt(number, index)) number += 1;
  return dayAt(number);
}

export function previousWorkingDay(day: Day, calendar: Calendar): Day {
  const index = indexOf(calendar);
  let number = numberOf(day) - 1;
  while (!worksAt(number, index)) number -= 1;
  return dayAt(number);
}

/** How many working days lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  const index = indexOf(calendar);
  const last = numberOf(to);
  let count = 0;
  for (let number = numberOf(from) + 1; number <= last; number += 1) if (worksAt(number, index)) count += 1;
  return count;
}

/** What the clock asks for every day it passes, made once per calendar: rows that count, by day number. */
export type CalendarIndex = {
  rows: ReadonlyMap<number, CalendarDay>;
  years: ReadonlySet<number>;
  /** The newest first. */
  hours: readonly HoursIndex[];
};

export function indexOf(calendar: Calendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const index = buildIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

export function worksAt(number: number, index: CalendarIndex): boolean {
  const row = index.rows.get(number);
  return row ? row.kind === 'swap_work' : weekdayAt(number) < 6;
}

export function causeAt(number: number, index: CalendarIndex): string | null {
  const row = index.rows.get(number);
  if (row) return row.kind === 'swap_work' ? null : row.name;
  return WEEKEND[weekdayAt(number)] ?? null;
}

// A calendar is a value: whoever changes the table makes a new one.
const indexes = new WeakMap<Calendar, CalendarIndex>();

const WEEKEND: Readonly<Record<number, string>> = { 6: 'Thứ Bảy', 7: 'Chủ nhật' };

function buildIndex(calendar: Calendar): CalendarIndex {
  const rows = new Map<number, CalendarDay>();
  const years = new Set<number>();
  for (const row of calendar.days) {
    const number = numberOf(row.date);
    if (row.status === 'pending') continue;
    if (rows.has(number)) throw new RangeError(`two rows of the calendar for ${row.date}`);
    rows.set(number, row);
    if (row.kind === 'holiday') years.add(Number(row.date.slice(0, 4)));
  }
  return { rows, years, hours: indexHours(calendar.hours) };
}

function indexHours(hours: readonly WorkingHours[] | undefined): HoursIndex[] {
  return (hours?.length ? [...hours] : [usualHours])
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ from, sessions, source }) => ({
      from: numberOf(from),
      sessions: sessions.map((session) => ({ from: minuteOf(session.from), until: minuteOf(session.until) })),
      source,
    }));
}
