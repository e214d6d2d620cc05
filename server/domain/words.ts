import { type Calendar, workingDaysBetween } from './calendar.ts';
import { between, type Day, dayOf, hourOf, partsOf } from './day.ts';
import type { LimitUnit } from './limit.ts';

export type TimeLeft = {
  state: 'overdue' | 'today' | 'soon' | 'ok' | 'paused';
  /** Days left, negative when overdue, in the unit that `words` uses; null while paused. */
  days: number | null;
  words: string;
};

/**
 * How much of a limit is left, in the unit in which the law counts it. A limit in working hours has an hour on its last day
 * (`dueHour`), and the day on which it is asked one too (`hour`), both 'HH:mm'.
 */
export function timeLeft({
  today,
  hour = '00:00',
  dueOn,
  dueHour = null,
  calendar,
  unit,
  soon = 3,
}: {
  today: Day;
  hour?: string;
  dueOn: Day | null;
  dueHour?: string | null;
  calendar: Calendar;
  unit: LimitUnit;
  soon?: number;
}): TimeLeft {
  if (dueOn === null) return { state: 'paused', days: null, words: 'đang tạm dừng' };
  if (dueOn === today && dueHour) {
    const over = dueHour < hour;
    return over
      ? { state: 'overdue', days: 0, words: `quá hạn từ ${dueHour} hôm nay` }
      : { state: 'today', days: 0, words: `hết hạn ${dueHour} hôm nay` };
  }
  if (dueOn === today) return { state: 'today', days: 0, words: 'hết hạn hôm nay' };
  const inWork = unit === 'working days' || unit === 'working hours';
  const working = inWork ? workingDaysBetween(today, dueOn, calendar) : 0;
  // On the Saturday after a Friday no working day has passed, yet the limit has: then plain days are told.
  const days = working || between(today, dueOn);
  const words = `${Math.abs(days)} ${working ? 'ngày làm việc' : 'ngày'}`;
  if (dueOn < today) return { state: 'overdue', days, words: `quá hạn ${words}` };
  return { state: days <= soon ? 'soon' : 'ok', days, words: `còn ${words}${dueHour ? `, đến ${dueHour}` : ''}` };
}

/** '06/07/2026' */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${pad(date)}/${pad(month)}/${year}`;
}

/** '14:05 06/07/2026', the time in Vietnam. */
export function formatMoment(at: Date): string {
  return `${hourOf(at)} ${formatDay(dayOf(at))}`;
}

/** 'ngày 06 tháng 7 năm 2026': papers pad days below 10 and months 1 and 2 (Nghị định 30/2020 Phụ lục I). */
export function longDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `ngày ${pad(date)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** '11–12/07/2026', '31/01–02/02/2026': both ends belong to it. */
export function formatRange(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year !== b.year) return `${formatDay(from)}–${formatDay(to)}`;
  return a.month === b.month ? `${pad(a.date)}–${formatDay(to)}` : `${pad(a.date)}/${pad(a.month)}–${formatDay(to)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
