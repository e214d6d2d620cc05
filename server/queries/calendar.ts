import type { Knex } from 'knex';
import type { Calendar, CalendarDay } from '../domain/calendar.ts';

let kept: { calendar: Calendar; readAt: number } | undefined;

/** The working calendar as the agency's administrators entered it; read again once a minute. */
export async function getCalendar(knex: Knex): Promise<Calendar> {
  if (kept && Date.now() - kept.readAt < 60_000) return kept.calendar;
  const rows = await knex<CalendarDay & { day: string }>('calendar_days').whereNot('status', 'pending').select('*');
  kept = { calendar: { days: rows.map(({ day, ...row }) => ({ ...row, date: day })) }, readAt: Date.now() };
  return kept.calendar;
}
