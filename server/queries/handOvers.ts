import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';

export type ListedHandOver = {
  id: string;
  agencyId: string;
  officerId: string;
  officerName: string;
  officerTitle: string;
  disabled: boolean;
  madeByName: string;
  madeByTitle: string;
  madeAt: Date;
  reason: string;
  items: number;
};
export type HandedOver = {
  kind: string;
  code: string;
  title: string;
  work: string;
  state: string;
  dueOn: Day | null;
  toName: string | null;
};

/** The newest hand-overs of an agency. */
export function listHandOvers(knex: Knex, agencyId: string): Promise<ListedHandOver[]> {
  return handOvers(knex).where('hand_overs.agencyId', agencyId).orderBy('hand_overs.madeAt', 'desc').limit(100);
}

/** One hand-over with every line of its record. */
export async function findHandOver(knex: Knex, id: string) {
  const head: ListedHandOver | undefined = await handOvers(knex).where('hand_overs.id', id).first();
  if (!head) return undefined;
  const lines: HandedOver[] = await knex('hand_over_items')
    .leftJoin('officers', 'officers.id', 'hand_over_items.toOfficerId')
    .where({ handOverId: id })
    .orderBy('position')
    .select('kind', 'code', 'hand_over_items.title', 'work', 'state', 'dueOn', 'officers.name as toName');
  return { ...head, lines };
}

function handOvers(knex: Knex): Knex.QueryBuilder {
  return knex('hand_overs')
    .join('officers', 'officers.id', 'hand_overs.officerId')
    .join('officers as makers', 'makers.id', 'hand_overs.madeBy')
    .select('hand_overs.id', 'hand_overs.agencyId', 'hand_overs.officerId', 'hand_overs.madeAt', 'hand_overs.reason')
    .select('officers.name as officerName', 'officers.title as officerTitle')
    .select('makers.name as madeByName', 'makers.title as madeByTitle')
    .select(knex.raw('officers.disabled_at is not null as disabled'))
    .select(
      knex.raw(
        'coalesce((select max(position) from hand_over_items where hand_over_id = hand_overs.id), 0)::int as items',
      ),
    );
}
