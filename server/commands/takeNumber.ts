import type { Knex } from 'knex';

/**
 * The next number of an agency's yearly register. The register's row stays locked until the act commits, so numbers have
 * neither gap (a rollback gives the number back) nor double. Take it as late in the act as possible.
 */
export async function takeNumber(trx: Knex.Transaction, agencyId: string, kind: string, year: number): Promise<number> {
  const result = await trx.raw<{ rows: { lastNumber: number }[] }>(
    `insert into registers (agency_id, kind, year, last_number) values (?, ?, ?, 1)
     on conflict (agency_id, kind, year) do update set last_number = registers.last_number + 1
     returning last_number as "lastNumber"`,
    [agencyId, kind, year],
  );
  const taken = result.rows[0]?.lastNumber;
  if (!taken) throw new Error(`register ${kind} of ${agencyId} gave no number`);
  return taken;
}
