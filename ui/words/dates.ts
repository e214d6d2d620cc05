import type { Day, Instant } from '../api/types.ts';

/** What is shown: 06/07/2026, whatever the language of the browser. */
export const showDay = (day: Day | null | undefined) => (day ? day.slice(0, 10).split('-').reverse().join('/') : '');

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
export const showTime = (at: Instant | Date) => parts.format(new Date(at)).slice(12, 17);
export const showInstant = (at: Instant | Date) => `${showTime(at)} ${parts.format(new Date(at)).slice(0, 10)}`;
export const dayOfInstant = (at: Instant | Date): Day =>
  parts.format(new Date(at)).slice(0, 10).split('/').reverse().join('-');
export const today = (): Day => dayOfInstant(new Date());

/** Reads what officers type: 6/7, 06-07-26, 06072026, t (today), -1 (yesterday). Null when it is no day. */
export function parseDay(typed: string, now: Day = today()): Day | null {
  const text = typed.trim().toLowerCase();
  if (['t', 'hn', 'hôm nay', 'nay', 'today'].includes(text)) return now;
  if (/^[-+]\d{1,3}$/.test(text)) return shift(now, Number(text));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return real(text);
  const solid = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(text);
  const apart = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(text);
  const [, day, month, year] = solid ?? apart ?? [];
  if (!day || !month) return null;
  const full = !year ? now.slice(0, 4) : year.length === 2 ? `20${year}` : year;
  const found = real(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  // without a year, a day still to come means last year's: petitions arrive before they are entered
  return found && !year && found > now ? `${Number(full) - 1}${found.slice(4)}` : found;
}

export const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

function shift(day: Day, by: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

function real(day: string): Day | null {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null;
}
