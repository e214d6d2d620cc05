import type { Knex } from 'knex';
import type { Registration } from '../models/Registration.ts';

type Kept =
  | 'id'
  | 'sessionId'
  | 'matterId'
  | 'address'
  | 'kind'
  | 'content'
  | 'people'
  | 'grounds'
  | 'priority'
  | 'state';
type Decided = 'proposedAt' | 'declineReason' | 'outcome' | 'result' | 'body' | 'dueOn' | 'contact' | 'heardOn';
export type RegistrationRow = Pick<Registration, Kept | Decided> & {
  /** The name, or the code of who is sealed. */
  citizen: string;
  matterCode: string | null;
  sealed: boolean;
  proposer: string;
};

/** Of a matter that is known the register tells who it is about; what was typed about one that is sealed may name them. */
export function registrationsOf(knex: Knex, agencyId: string): Knex.QueryBuilder {
  return knex('session_registrations as r')
    .leftJoin('petitions as m', 'm.id', 'r.matterId')
    .leftJoin('officers as o', 'o.id', 'r.proposedBy')
    .where('r.agencyId', agencyId)
    .select('r.*', 'o.name as proposer', 'm.code as matterCode')
    .select(
      knex.raw('coalesce(m.petitioner_label, r.citizen) as citizen'),
      knex.raw('coalesce(m.sealed, false) as sealed'),
      knex.raw('case when m.sealed then m.title else r.content end as content'),
      knex.raw('coalesce(m.kind, r.kind) as kind'),
      knex.raw('greatest(r.people, coalesce(m.petitioner_count, 1)) as people'),
    )
    .orderByRaw('cardinality(r.priority) desc, r.proposed_at, r.id')
    .limit(500);
}

/** Who is heard in a session, for its papers: those with priority first. */
export async function heardIn(knex: Knex, sessionId: string): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf(knex, sessionId, ['agreed', 'heard', 'absent', 'done']);
  return rows.map(({ citizen, address, content, result, state, sealed }) => ({
    citizen,
    content,
    ...(address && !sealed ? { address } : {}),
    ...(state === 'absent' ? { result: 'Vắng mặt.' } : result ? { result } : {}),
  }));
}

/** What was given to somebody in a session, as rows of the conclusion notice. */
export async function conclusionsOf(knex: Knex, sessionId: string): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf(knex, sessionId, ['heard', 'done']);
  return rows
    .filter(({ outcome }) => outcome === 'assigned')
    .map(({ body, dueOn, result, citizen, contact }) => ({ body, dueOn, work: result, citizen, contact }));
}

async function rowsOf(knex: Knex, sessionId: string, states: string[]): Promise<RegistrationRow[]> {
  const session = await knex('petitions').where({ id: sessionId }).first('agencyId');
  return registrationsOf(knex, session?.agencyId).where('r.sessionId', sessionId).whereIn('r.state', states);
}
