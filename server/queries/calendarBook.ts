import type { Knex } from 'knex';
import type { CalendarDay } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { type Session, usualHours } from '../domain/hours.ts';

export type CalendarChange = {
  id: string;
  kind: 'notice' | 'correction' | 'hours';
  documentNumber: string;
  documentOn: Day;
  reason: string;
  by: string;
  at: Date;
  state: 'waiting' | 'running' | 'done' | 'failed';
  total: number;
  done: number;
  shifted: number;
};

/** The calendar as an administrator sees it: a year's days, the agency's hours, what was entered and how far its days have moved. */
export async function readCalendarBook(knex: Knex, agencyId: string, year: number) {
  const rows = await knex<Omit<CalendarDay, 'date'> & { day: Day }>('calendar_days')
    .whereBetween('day', [`${year}-01-01`, `${year}-12-31`])
    .orderBy('day')
    .select('*');
  return {
    year,
    years: await yearsOf(knex),
    days: rows.map(({ day: date, kind, name, source, status }) => ({ date, kind, name, source, status })),
    hours: await hoursOf(knex, agencyId),
    changes: await changesOf(knex, agencyId),
  };
}

async function yearsOf(knex: Knex): Promise<{ year: number; provisional: number; pending: number }[]> {
  return knex('calendar_days')
    .select(
      knex.raw('extract(year from day)::int as year'),
      knex.raw(`count(*) filter (where status = 'provisional')::int as provisional`),
      knex.raw(`count(*) filter (where status = 'pending')::int as pending`),
    )
    .groupByRaw('1')
    .orderByRaw('1');
}

type Kept = { from: Day; sessions: Session[]; source: string; own: boolean };

async function hoursOf(knex: Knex, agencyId: string): Promise<Kept[]> {
  const rows = await knex('working_hours')
    .where({ agencyId })
    .orderBy([
      { column: 'validFrom', order: 'desc' },
      { column: 'enteredAt', order: 'desc' },
    ])
    .limit(20)
    .select<{ validFrom: Day; sessions: Session[]; source: string }[]>('validFrom', 'sessions', 'source');
  const own = rows.map(({ validFrom: from, sessions, source }) => ({ from, sessions, source, own: true }));
  return own.length > 0 ? own : [{ ...usualHours, sessions: [...usualHours.sessions], own: false }];
}

// The newest that concern this agency: days of the country, and its own hours.
async function changesOf(knex: Knex, agencyId: string): Promise<CalendarChange[]> {
  return knex('calendar_changes as c')
    .join('officers as o', 'o.id', 'c.officerId')
    .where((ours) => ours.whereNull('c.agencyId').orWhere('c.agencyId', agencyId))
    .orderBy([
      { column: 'c.at', order: 'desc' },
      { column: 'c.id', order: 'desc' },
    ])
    .limit(10)
    .select<CalendarChange[]>(
      ...['id', 'kind', 'documentNumber', 'documentOn', 'reason', 'at', 'state', 'total', 'done', 'shifted'].map(
        (column) => `c.${column}`,
      ),
      'o.name as by',
    );
}
