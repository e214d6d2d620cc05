import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { fold } from '../domain/names.ts';
import type { Petition } from '../models/Petition.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { page, readCursor } from './cursor.ts';

export type Found = {
  petitionId: string;
  code: string | null;
  caseCode: string | null;
  title: string;
  snippet: string;
  petitioner: string;
  place: string | null;
  state: Petition['state'];
  outcomeName: string | null;
  receivedOn: string | null;
  rank: number;
};

/**
 * One field for everything: a number, a name, an address or words, with or without diacritics. Each way of matching uses
 * its own index and gives at most CANDIDATES rows; better ways come first.
 */
export async function search(
  knex: Knex,
  officer: Officer,
  ability: Ability,
  { q, after, limit }: { q: string; after?: string | undefined; limit: number },
) {
  const folded = fold(q);
  if (folded.length < 2) return { items: [], next: null };
  const like = `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
  const query = visible(ability, 'read', 'Petition', knex('petitions'), { agencyId: 'petitions.agencyId' })
    .joinRaw(
      `join (
         select petition_id, min(rank) as rank from (
           (select petition_id, 1 as rank from petition_search where agency_id = :agency and code like :code limit :most)
           union all
           (select petition_id, 2 from petition_search where agency_id = :agency and names like :like limit :most)
           union all
           (select petition_id, 3 from petition_search where agency_id = :agency and address like :like limit :most)
           union all
           (select petition_id, 4 from petition_search where agency_id = :agency and words @@ plainto_tsquery('vietnamese', :words)
             order by ts_rank(words, plainto_tsquery('vietnamese', :words)) desc limit :most)
         ) ways group by petition_id
       ) found on found.petition_id = petitions.id`,
      { agency: officer.agencyId, code: like, like, words: q, most: CANDIDATES } as never,
    )
    .leftJoin('communes', 'communes.code', 'petitions.placeCommune')
    .select(
      'petitions.id as petitionId',
      'petitions.code',
      'petitions.title',
      'petitions.petitionerLabel as petitioner',
    )
    .select(
      'petitions.state',
      'petitions.outcomeName',
      'petitions.receivedOn',
      'found.rank',
      'communes.fullName as place',
    )
    .select(
      knex.raw(
        `(select string_agg(c.code, ', ') from cases c join case_petitions cp on cp.case_id = c.id where cp.petition_id = petitions.id) as case_code`,
      ),
    )
    .select(
      knex.raw(
        `ts_headline('vietnamese', petitions.content, plainto_tsquery('vietnamese', ?), 'StartSel="", StopSel="", MaxWords=30, MinWords=12') as snippet`,
        [q],
      ),
    )
    .orderByRaw('found.rank, petitions.entered_at desc, petitions.id desc')
    .limit(limit + 1);
  const from = readCursor(after, ['number']);
  if (from) query.offset(Math.min(Number(from[0]), CANDIDATES));
  const rows = (await query) as Found[];
  const start = from ? Number(from[0]) : 0;
  return page(rows, limit, () => [start + limit]);
}

const CANDIDATES = 200;
