import type { Knex } from 'knex';

/** The tables in which one of these folded words occurs, in whatever column. */
export async function tablesHolding(knex: Knex, words: readonly string[]): Promise<string[]> {
  const tables: string[] = await knex('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const found: string[] = [];
  for (const table of tables) {
    const query = `select from ${table} t where f_unaccent(t::text) like any (?) limit 1`;
    const { rows } = await knex.raw(query, [words.map((word) => `%${word}%`)]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}
