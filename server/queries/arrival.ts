import type { Knex } from 'knex';
import type { Petition } from '../models/Petition.ts';

export type RoutingNote = {
  id: string;
  officer: string;
  title: string;
  passedOn: boolean;
  lead: string | null;
  assists: string[];
  informed: string[];
  dueOn: string | null;
  text: string;
  at: Date;
};

/** How a petition came and to whom it was given: its entry in the incoming book and the routing notes, oldest first. */
export async function readArrival(knex: Knex, petition: Petition) {
  const incoming: { id: string; year: number; number: number; arrivedOn: string; postmarkOn: string | null } | null =
    petition.incomingId
      ? await knex('incoming')
          .where({ id: petition.incomingId })
          .first('id', 'year', 'number', 'arrivedOn', 'postmarkOn')
      : null;
  return { petition, incoming, notes: await routingNotesOf(knex, petition.id) };
}

export async function routingNotesOf(knex: Knex, petitionId: string): Promise<RoutingNote[]> {
  return knex('routing_notes as n')
    .join('officers as o', 'o.id', 'n.officerId')
    .leftJoin('officers as l', 'l.id', 'n.leadId')
    .where({ petitionId })
    .orderBy('n.at')
    .select('n.id', 'o.name as officer', 'o.title', 'n.passedOn', 'l.name as lead', 'n.dueOn', 'n.text', 'n.at')
    .select(
      knex.raw('array(select name from officers where id = any(n.assists) order by name) as assists'),
      knex.raw('array(select name from officers where id = any(n.informed) order by name) as informed'),
    );
}
