import type { Knex } from 'knex';
import type { Petition } from '../models/Petition.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';

/** A petition with the numbers of its cases. */
export type PetitionWithCases = Petition & { caseCode: string | null };

/** Earlier matters of a person that the viewer may see: by identity number, else phone, else the whole name. */
export async function earlierMatters(
  knex: Knex,
  ability: Ability,
  who: { name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined },
): Promise<PetitionWithCases[]> {
  const matches = knex('parties').whereNull('removedAt').where({ sealed: false }).select('petitionId');
  if (who.idNumber) matches.where({ idNumber: who.idNumber });
  else if (who.phone) matches.where({ phone: who.phone });
  else if (who.name && who.name.trim().length >= 4)
    matches.whereRaw('f_unaccent(name) = f_unaccent(?)', [who.name.trim()]);
  else return [];
  return visible(ability, 'read', 'Petition', knex('petitions'), { agencyId: 'petitions.agencyId' })
    .select('petitions.*')
    .select(
      knex.raw(
        `(select string_agg(c.code, ', ') from cases c join case_petitions cp on cp.case_id = c.id where cp.petition_id = petitions.id) as case_code`,
      ),
    )
    .whereIn('petitions.id', matches)
    .orderBy('petitions.enteredAt', 'desc')
    .limit(10);
}
