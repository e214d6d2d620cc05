import type { Knex } from 'knex';

/** The bodies of today, for choosing where to transfer. */
export async function listAgencies(db: Knex): Promise<{ id: string; code: string; name: string; kind: string }[]> {
  return db('agencies').whereNull('validTo').orderBy('name').select('id', 'code', 'name', 'kind');
}
