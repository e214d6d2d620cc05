import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';

export type ListedSuccession = {
  id: string;
  name: string;
  body: 'commune-committee' | 'district-committee' | 'department' | 'public-unit';
  endedOn: Day;
  successor: string;
  scope: string | null;
  documentNumber: string;
  documentOn: Day;
  enteredBy: string;
  withdrawnFor: string | null;
};

/** Bodies that have ended and who took over, as they were entered. */
export async function listSuccessions(knex: Knex): Promise<ListedSuccession[]> {
  return knex('agency_successions as s')
    .leftJoin('agencies as a', 'a.id', 's.successorId')
    .join('officers as o', 'o.id', 's.enteredBy')
    .orderBy(['s.nameKey', 's.id'])
    .limit(1000)
    .select(
      ...['s.id', 's.name', 's.body', 's.endedOn', 's.law as scope', 's.documentNumber', 's.documentOn'],
      's.withdrawnFor',
      'o.name as enteredBy',
      knex.raw('coalesce(a.name, s.successor_name) as successor'),
    );
}
