/** A civil date in Vietnam, 'YYYY-MM-DD'. Days compare as text. */
export type Day = string;

/** Half-open: `from` belongs to it, `until` does not; no `until` means it has not ended. */
export type Interval = { from: Day; until: Day | null };

/** The day that calendars in Vietnam show at this instant. */
export function dayOf(at: Date): Day {
  return new Date(at.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Vietnam. */
export function startOfDay(day: Day): Date {
  return new Date(numberOf(day) * DAY - VIETNAM_OFFSET);
}

/** The instant at which clocks in Vietnam show 'HH:mm' on a day. */
export function instantOf(day: Day, hour: string): Date {
  return new Date(`${day}T${hour}:00+07:00`);
}

/** The wall clock in Vietnam, 'HH:mm'. */
export function hourOf(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET).toISOString().slice(11, 16);
}

/** A moment to the second with its zone, as signatures show it (ISO 8601): '2026-07-20T09:30:00+07:00'. */
export function isoInVietnam(at: Date): string {
  return `${new Date(at.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 19)}+07:00`;
}

/** True for the text of a day that exists. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && readNumber(text) !== undefined;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days);
}

/** The corresponding day; the last of the month where the month has no such day (Bộ luật Dân sự 2015 Đ148.3). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return compose(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)));
}

export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return weekdayAt(numberOf(day));
}

/** How many days lie from one day to another; negative when the other is earlier. */
export function between(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function contains(interval: Interval, day: Day): boolean {
  return interval.from <= day && (interval.until === null || day < interval.until);
}

/** In order, overlapping and touching ones joined, empty ones left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  if (intervals.length === 0) return [];
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    requireOrder(next);
    if (next.from === next.until) continue;
    const last = merged.at(-1);
    if (last && (last.until === null || next.from <= last.until)) last.until = later(last.until, next.until);
    else merged.push({ ...next });
  }
  return merged;
}

/** Days as numbers since 1970-01-01, for those who count many of them. */
export function numberOf(day: Day): number {
  const number = readNumber(day);
  if (number === undefined) throw new RangeError(`not a day: ${day}`);
  return number;
}

export function dayAt(number: number): Day {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function weekdayAt(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  numberOf(day);
  return { year: digits(day, 0, 4), month: digits(day, 5, 7), date: digits(day, 8, 10) };
}

const DAY = 86_400_000;
// Vietnam has kept UTC+7 without summer time since 1975; instants of this system are never older.
const VIETNAM_OFFSET = 7 * 3_600_000;

function readNumber(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month))) return undefined;
  return Date.UTC(year, month - 1, date) / DAY;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function compose(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function requireOrder(interval: Interval): void {
  if (numberOf(interval.from) > numberOf(interval.until ?? interval.from)) {
    throw new RangeError(`an interval ends before it begins: ${interval.from} – ${interval.until}`);
  }
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
