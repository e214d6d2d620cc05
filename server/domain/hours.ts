import type { CalendarIndex } from './calendar.ts';
import { type Day, isDay } from './day.ts';
import { refusal } from './refusal.ts';

/** Wall clock times of one working day, 'HH:mm'; `until` belongs to it no more. */
export type Session = { from: string; until: string };

/** The hours an agency keeps from a day on, until others follow; `source` is who set them and by which paper. */
export type WorkingHours = { from: Day; sessions: readonly Session[]; source: string };

/** No law sets an agency's hours: these stand until it enters its own. */
export const usualHours: WorkingHours = {
  from: '2000-01-01',
  sessions: [
    { from: '07:30', until: '11:30' },
    { from: '13:00', until: '17:00' },
  ],
  source: 'Giờ mặc định của hệ thống; cơ quan chưa khai giờ làm việc',
};

/** The same as minutes of the day. */
export type Minutes = { from: number; until: number };
export type HoursIndex = { from: number; sessions: readonly Minutes[]; source: string };

/** The hours that are kept on a day; before the first that were entered, those. */
export function hoursOn(day: number, { hours }: Pick<CalendarIndex, 'hours'>): HoursIndex {
  const kept = hours.find(({ from }) => from <= day) ?? hours.at(-1);
  if (!kept) throw new RangeError('a calendar has hours');
  return kept;
}

/** How many working minutes a day holds from a minute on, until another. */
export function minutesWithin(sessions: readonly Minutes[], from = 0, until = DAY): number {
  return sessions.reduce(
    (sum, session) => sum + Math.max(0, Math.min(session.until, until) - Math.max(session.from, from)),
    0,
  );
}

/** The minute at which so many working minutes of a day are used up, counted from a minute on. */
export function minuteAfter(sessions: readonly Minutes[], from: number, minutes: number): number {
  let left = minutes;
  for (const session of sessions) {
    const start = Math.max(session.from, from);
    if (session.until - start >= left) return start + left;
    left -= Math.max(0, session.until - start);
  }
  throw new RangeError(`the day has fewer than ${minutes} working minutes`);
}

/** '07:30' → 450. */
export function minuteOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** 450 → '07:30'. */
export function hourAt(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** '07:30–11:30, 13:00–17:00' */
export function hoursWords(sessions: readonly Session[]): string {
  return sessions.map(({ from, until }) => `${from}–${until}`).join(', ');
}

/** Refuses with 422 `invalid_hours` what is no working day: a time that does not exist, or sessions out of order. */
export function checkHours({ from, sessions, source }: WorkingHours): void {
  const times = sessions.flatMap((session) => [session.from, session.until]);
  const ordered = times.every((time, at) => at === 0 || (times[at - 1] ?? '') < time);
  if (!isDay(from) || times.length === 0 || !times.every((time) => TIME.test(time)) || !ordered || !source.trim()) {
    throw refusal(
      422,
      'invalid_hours',
      'Giờ làm việc phải có ngày áp dụng, nguồn và các buổi theo thứ tự, ví dụ 07:30–11:30, 13:00–17:00.',
    );
  }
}

const DAY = 24 * 60;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
