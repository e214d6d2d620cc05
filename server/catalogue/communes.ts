import type { Knex } from 'knex';

export type Commune = { code: string; name: string; fullName: string; provinceCode: string; provinceName: string };

export type CommuneQuestion = { q?: string; province?: string; limit?: number };

export async function listProvinces(knex: Knex): Promise<{ code: string; name: string; fullName: string }[]> {
  const { rows } = await knex.raw(
    `select code, name, full_name as "fullName" from provinces where valid_to is null order by code`,
  );
  return rows;
}

/**
 * Communes by what a person types, with or without diacritics: “ba din”, “phường ba đình”, “Ba Đình, Hà Nội”.
 * The whole name comes first, then its beginning, then the beginning of a word in it, then what is only similar.
 */
export async function findCommunes(knex: Knex, { q = '', province, limit = 20 }: CommuneQuestion): Promise<Commune[]> {
  const [first = '', second = ''] = q
    .normalize('NFC')
    .split(',', 2)
    .map((part) => part.trim().slice(0, 60));
  const { rows } = await knex.raw(FIND, {
    typed: first,
    where: second,
    province: province ?? null,
    limit: Math.min(Math.max(Math.trunc(limit), 1), 100),
  });
  return rows;
}

const FIND = `
  with typed as (
    select regexp_replace(f_unaccent(:typed), '^(phuong|xa|dac khu|p\\.|x\\.)\\s*', '') as word, f_unaccent(:typed) as whole),
  asked as (
    select whole, case when word = '' then whole else word end as word from typed),
  safe as (
    select *, replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as "like" from asked),
  ranked as (
    select c.*, p.name as province_name, s.word,
      case when c.folded = s.word or c.folded = s.whole then 0
           when c.folded like s."like" || '%' then 1
           when c.folded like '% ' || s."like" || '%' then 2
           when c.folded % s.word then 3 end as rank
    from communes c join provinces p on p.code = c.province_code cross join safe s
    where c.valid_to is null
      and (cast(:province as text) is null or c.province_code = :province)
      and (:where = '' or f_unaccent(p.full_name) like '%' || f_unaccent(:where) || '%'))
  select code, name, full_name as "fullName", province_code as "provinceCode", province_name as "provinceName"
  from ranked
  where rank is not null
  order by rank, case when rank = 3 then 1 - similarity(folded, word) else 0 end, length(folded), name collate "C", code
  limit :limit`;
