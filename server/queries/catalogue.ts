import type { Knex } from 'knex';

export type Province = { code: string; name: string; fullName: string };
export type Commune = Province & { provinceCode: string; provinceName: string };

/** The units of today; a unit that was merged away stays in the table for old addresses. */
export async function listProvinces(db: Knex): Promise<Province[]> {
  return db('provinces').whereNull('validTo').orderBy('name').select('code', 'name', 'fullName');
}

/** Communes whose name holds the typed words, those that begin with them first. */
export async function findCommunes(
  db: Knex,
  { province, q, limit }: { province?: string | undefined; q: string; limit: number },
): Promise<Commune[]> {
  const folded = db.raw('f_unaccent(?)', [q.trim()]);
  const query = db('communes as c')
    .join('provinces as p', 'p.code', 'c.provinceCode')
    .whereNull('c.validTo')
    .whereRaw(`c.folded like '%' || ? || '%'`, [folded])
    .orderByRaw(`position(? in c.folded), c.folded`, [folded])
    .limit(limit);
  if (province) query.where('c.provinceCode', province);
  return query.select('c.code', 'c.name', 'c.fullName', 'c.provinceCode', { provinceName: 'p.name' });
}

export async function listAgencies(db: Knex): Promise<{ id: string; code: string; name: string; kind: string }[]> {
  return db('agencies').whereNull('validTo').orderBy('name').select('id', 'code', 'name', 'kind');
}
