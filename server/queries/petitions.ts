import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { fold } from '../domain/names.ts';
import type { Petition } from '../models/Petition.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { presentPetition } from '../presenters/petition.ts';
import { page, readCursor } from './cursor.ts';

export type RegisterFilter = {
  state?: Petition['state'] | undefined;
  kind?: NonNullable<Petition['kind']> | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: string | undefined;
  limit: number;
};

type Row = Petition & { caseCode: string | null };

/** Sổ đơn: the register is a query, newest entry first. */
export async function listPetitions(knex: Knex, officer: Officer, ability: Ability, filter: RegisterFilter) {
  const query = rowsVisible(knex, ability)
    .orderBy('petitions.enteredAt', 'desc')
    .orderBy('petitions.id', 'desc')
    .limit(filter.limit + 1);
  if (filter.state) query.where('petitions.state', filter.state);
  if (filter.kind) query.where('petitions.kind', filter.kind);
  if (filter.from) query.where('petitions.receivedOn', '>=', filter.from);
  if (filter.to) query.where('petitions.receivedOn', '<=', filter.to);
  if (filter.q) {
    const like = `%${fold(filter.q).replace(/[\\%_]/g, '\\$&')}%`;
    query.whereIn('petitions.id', (sub) => {
      sub
        .from('petition_search')
        .where('agencyId', officer.agencyId)
        .where((any) => any.whereRaw('names like ?', [like]).orWhereRaw('code like ?', [like]))
        .select('petitionId');
    });
  }
  const after = readCursor(filter.after, ['instant', 'id']);
  if (after) query.whereRaw('(petitions.entered_at, petitions.id) < (?::timestamptz, ?::uuid)', after);
  const { items, next } = page((await query) as Row[], filter.limit, ({ enteredAt, id }) => [enteredAt, id]);
  return { items: items.map(present), next };
}

/** Earlier matters of a person that the viewer may see: by identity number, else phone, else the whole name. */
export async function earlierMatters(
  knex: Knex,
  ability: Ability,
  who: { name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined },
) {
  const matches = knex('parties').whereNull('removedAt').where({ sealed: false }).select('petitionId');
  if (who.idNumber) matches.where({ idNumber: who.idNumber });
  else if (who.phone) matches.where({ phone: who.phone });
  else if (who.name && who.name.trim().length >= 4)
    matches.whereRaw('f_unaccent(name) = f_unaccent(?)', [who.name.trim()]);
  else return [];
  const rows = await rowsVisible(knex, ability)
    .whereIn('petitions.id', matches)
    .orderBy('petitions.enteredAt', 'desc')
    .limit(10);
  return (rows as Row[]).map(present);
}

function rowsVisible(knex: Knex, ability: Ability): Knex.QueryBuilder {
  return visible(ability, 'read', 'Petition', knex('petitions'), { agencyId: 'petitions.agencyId' })
    .select('petitions.*')
    .select(
      knex.raw(
        `(select string_agg(c.code, ', ') from cases c join case_petitions cp on cp.case_id = c.id where cp.petition_id = petitions.id) as case_code`,
      ),
    );
}

function present(row: Row) {
  const { content: _content, requests: _requests, ...rest } = presentPetition(row);
  return { ...rest, caseCode: row.caseCode };
}
