import type { Knex } from 'knex';
import { SESSION } from '../domain/books.ts';
import { type Day, isDay } from '../domain/day.ts';
import { type Mark, marksOf, quotaOf } from '../domain/receptionRules.ts';
import { Agency } from '../models/Agency.ts';
import { getCalendar } from './calendar.ts';
import { type RegistrationRow, registrationsOf } from './registrations.ts';

export type SessionRow = {
  id: string;
  code: string | null;
  state: string;
  outcomeName: string | null;
  kind: 'regular' | 'extraordinary' | null;
  on: Day | null;
  heldOn: Day | null;
  time: string | null;
  place: string | null;
  chair: 'head' | 'deputy' | null;
  chairName: string | null;
  /** The last day of posting, and when it was posted. */
  postBy: Day | null;
  postedOn: Day | null;
  people: number;
  unheard: number;
  /** Given to bodies in the conclusion notice, and still open. */
  given: number;
  open: number;
};

/** The sessions of an agency, the latest day first. */
export function sessionsOf(knex: Knex, agencyId: string): Knex.QueryBuilder {
  const fact = (key: string) => `run.facts ->> '${key}'`;
  return (
    knex('petitions as p')
      .joinRaw(
        `join lateral (select * from runs where petition_id = p.id and kind = 'main' order by id limit 1) run on true`,
      )
      .where({ 'p.agencyId': agencyId, 'p.entry': SESSION })
      .whereNot('p.state', 'voided')
      .select('p.id', 'p.code', 'p.state', 'p.outcomeName')
      .select(
        knex.raw(`${fact('sessionKind')} as kind, ${fact('sessionOn')} as "on", ${fact('sessionHeldOn')} as held_on,
        coalesce(${fact('sessionTime')}, ${fact('sessionBeganTime')}) as time, ${fact('sessionPlace')} as place, ${fact('sessionChair')} as chair,
        ${fact('sessionChairName')} as chair_name, ${fact('postedOn')} as posted_on,
        (select d.due_on from deadlines d where d.petition_id = p.id and d.key = 'schedule-posting' and d.state <> 'cancelled'
          order by d.id desc limit 1) as post_by,
        (select count(*)::int from session_registrations r where r.session_id = p.id and r.state <> 'declined') as people,
        (select count(*)::int from session_registrations r where r.session_id = p.id and r.state = 'agreed') as unheard,
        (select count(*)::int from awaited a where a.petition_id = p.id and a.key = 'conclusion-results') as given,
        (select count(*)::int from awaited a where a.petition_id = p.id and a.key = 'conclusion-results' and a.state = 'open') as open`),
      )
      // Once it was held, the day on which it was counts.
      .orderByRaw(`coalesce(${fact('sessionHeldOn')}, ${fact('sessionOn')}) desc nulls last, p.id desc`)
      .limit(100)
  );
}

export type Month = { month: string; days: number; deputyDays: number; required: number | null; law: string };

/** How often the head received himself, month by month, the latest first; a deputy's days are told and not counted. */
export async function monthsOf(knex: Knex, agency: Agency, today: Day): Promise<Month[]> {
  const sessions: SessionRow[] = await sessionsOf(knex, agency.id);
  const held = sessions.filter(({ heldOn }) => isDay(heldOn));
  const daysIn = (month: string, chair: string) =>
    new Set(held.filter((one) => one.heldOn?.startsWith(month) && one.chair === chair).map(({ heldOn }) => heldOn))
      .size;
  return lastMonths(today, 6).map((month) => {
    const { days, law } = quotaOf(agency.level, month);
    return { month, days: daysIn(month, 'head'), deputyDays: daysIn(month, 'deputy'), required: days, law };
  });
}

export type SessionDetail = { session: SessionRow; registrations: RegistrationRow[]; marks: Mark[] };

/** One session with everybody registered for it and the days of the agency's own rule; undefined where there is none. */
export async function readSession(knex: Knex, agencyId: string, id: string): Promise<SessionDetail | undefined> {
  const [session]: SessionRow[] = await sessionsOf(knex, agencyId).where('p.id', id);
  if (!session) return undefined;
  const agency = await Agency.query(knex).findById(agencyId).throwIfNotFound();
  const registrations: RegistrationRow[] = await registrationsOf(knex, agencyId).where('r.sessionId', id);
  const calendar = await getCalendar(knex, agencyId);
  return { session, registrations, marks: marksOf(agency.receptionRules, session.on, session.heldOn, calendar) };
}

function lastMonths(today: Day, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** What is to be done for a session now, by name. */
export async function openTasksOf(knex: Knex, sessionId: string, officer: { id: string; roles: readonly string[] }) {
  const rows: { id: string; name: string; dueOn: Day | null; assigneeId: string | null; role: string }[] = await knex(
    'tasks',
  )
    .where({ petitionId: sessionId })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy('openedAt')
    .select('id', 'name', 'dueOn', 'assigneeId', 'role');
  return rows.map(({ id, name, dueOn, assigneeId, role }) => ({
    id,
    name,
    dueOn,
    mine: assigneeId === officer.id || (assigneeId === null && officer.roles.includes(role)),
  }));
}
