import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { type Leave, lastDay } from '../domain/substitution.ts';

type Row = { officerId: string; substituteId: string | null; fromOn: Day; toOn: Day; endedOn: Day | null };

/** The leaves of an agency that are not over on a day. */
export async function leavesOf(knex: Knex, agencyId: string, day: Day): Promise<Leave[]> {
  const rows = await knex<Row>('absences')
    .where('agencyId' as never, agencyId)
    .where('toOn', '>=', day)
    .orderBy('fromOn')
    .select('officerId', 'substituteId', 'fromOn', 'toOn', 'endedOn');
  return leavesIn(rows).filter(({ to }) => to >= day);
}

/** Rows as leaves; one that was called off before it began is none. */
export function leavesIn(rows: readonly Row[]): Leave[] {
  return rows
    .map(({ officerId, substituteId, fromOn, ...end }) => ({ officerId, substituteId, from: fromOn, to: lastDay(end) }))
    .filter(({ from, to }) => from <= to);
}

export type ListedAbsence = {
  id: string;
  agencyId: string;
  officerId: string;
  officerName: string;
  substituteId: string | null;
  substituteName: string | null;
  fromOn: Day;
  toOn: Day;
  endedOn: Day | null;
  reason: string;
  unit: string | null;
};

/** The leaves of an agency from a day on, in the order in which they begin. */
export async function listAbsences(knex: Knex, agencyId: string, from: Day): Promise<ListedAbsence[]> {
  return listed(knex).where({ 'absences.agencyId': agencyId }).where('absences.toOn', '>=', from).limit(500);
}

export async function findAbsence(knex: Knex, id: string): Promise<ListedAbsence | undefined> {
  return listed(knex).where({ 'absences.id': id }).first();
}

function listed(knex: Knex): Knex.QueryBuilder {
  return knex('absences')
    .join('officers', 'officers.id', 'absences.officerId')
    .leftJoin('officers as substitutes', 'substitutes.id', 'absences.substituteId')
    .orderBy(['absences.fromOn', 'absences.id'])
    .select('absences.id', 'absences.agencyId', 'absences.officerId', 'absences.substituteId', 'absences.reason')
    .select('absences.fromOn', 'absences.toOn', 'absences.endedOn', 'officers.unit')
    .select('officers.name as officerName', 'substitutes.name as substituteName');
}
