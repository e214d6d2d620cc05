import type { Knex } from 'knex';

/** Inserts a job in the act's own transaction: it exists if and only if the act does. */
export async function enqueue(
  trx: Knex.Transaction,
  task: string,
  payload: Record<string, unknown>,
  options: { key?: string; at?: Date } = {},
): Promise<void> {
  await trx.raw('select enqueue(?, ?::json, ?, ?)', [
    task,
    JSON.stringify(payload),
    options.key ?? null,
    options.at ?? null,
  ]);
}
