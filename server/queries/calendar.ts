import type { Knex } from 'knex';
import type { Calendar, CalendarDay } from '../domain/calendar.ts';
import type { Session, WorkingHours } from '../domain/hours.ts';

/**
 * The days of the country as administrators entered them, with the hours that an agency keeps; read again when something was
 * entered, which is asked once a second. Without an agency, with the hours of all that have entered none.
 */
export async function getCalendar(knex: Knex, agencyId: string | null = null): Promise<Calendar> {
  await forgetChanged(knex);
  const known = kept.get(agencyId);
  if (known) return known;
  const calendar = await readCalendar(knex, agencyId);
  kept.set(agencyId, calendar);
  return calendar;
}

/** The same as it is at this moment, for whoever acts on what has just been entered. */
export async function readCalendar(knex: Knex, agencyId: string | null = null): Promise<Calendar> {
  const rows = await knex<Omit<CalendarDay, 'date'> & { day: string }>('calendar_days')
    .whereNot('status', 'pending')
    .select('*');
  const days = rows.map(({ day, ...row }) => ({ ...row, date: day }));
  return { days, hours: await readHours(knex, agencyId) };
}

/** What was read is read again. */
export function forgetCalendar(): void {
  kept.clear();
  asked = { at: 0, newest: '' };
}

const kept = new Map<string | null, Calendar>();
let asked = { at: 0, newest: '' };

async function forgetChanged(knex: Knex): Promise<void> {
  if (Date.now() - asked.at < 1000) return;
  const row = await knex('calendar_changes')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first<{ id: string } | undefined>('id');
  const newest = row?.id ?? 'none';
  if (newest !== asked.newest) kept.clear();
  asked = { at: Date.now(), newest };
}

// An agency that has entered hours keeps its own alone; of two lines for one day the later stands.
async function readHours(knex: Knex, agencyId: string | null): Promise<WorkingHours[]> {
  const rows = await knex('working_hours')
    .where((own) => own.whereNull('agencyId').modify((query) => agencyId && query.orWhere({ agencyId })))
    .orderBy(['validFrom', 'enteredAt'])
    .select<{ agencyId: string | null; validFrom: string; sessions: Session[]; source: string }[]>('*');
  const own = rows.filter((row) => row.agencyId !== null);
  const standing = new Map((own.length > 0 ? own : rows).map((row) => [row.validFrom, row]));
  return Array.from(standing.values(), ({ validFrom: from, sessions, source }) => ({ from, sessions, source }));
}
