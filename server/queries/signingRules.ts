import type { Knex } from 'knex';
import type { Delegation } from '../models/Delegation.ts';
import type { SigningChain } from '../models/SigningChain.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';

export type ListedDelegation = Delegation & { officerName: string; officerTitle: string };

/** The chains of the house, those that still apply first; it is a short list, kept for good. */
export async function listChains(knex: Knex, ability: Ability): Promise<SigningChain[]> {
  const query = visible(ability, 'read', 'SigningChain', knex('signing_chains'), { agencyId: 'agencyId' });
  return query
    .orderByRaw('valid_until desc nulls first, template nulls first, valid_from desc, id')
    .limit(500)
    .select('*');
}

export async function listDelegations(knex: Knex, ability: Ability): Promise<ListedDelegation[]> {
  const columns = { agencyId: 'delegations.agencyId' };
  const query = visible(ability, 'read', 'Delegation', knex('delegations'), columns);
  return query
    .join('officers', 'officers.id', 'delegations.officerId')
    .orderByRaw('coalesce(revoked_on, valid_until) desc nulls first, valid_from desc, delegations.id')
    .limit(500)
    .select('delegations.*', 'officers.name as officerName', 'officers.title as officerTitle');
}
