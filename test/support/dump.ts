import type { Knex } from 'knex';

/** Every row that a backup would hold, as text with its table's name, but for the vault. */
export async function dump(owner: Knex): Promise<string[]> {
  const { rows } = await owner.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: found } = await owner.raw<{ rows: { text: string }[] }>(`select t::text as text from ${name} t`);
      return found.map(({ text }) => `${name}: ${text}`);
    }),
  );
  return tables.flat();
}
