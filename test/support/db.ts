import type { Knex } from 'knex';
import { connect } from '../../server/models/db.ts';
import { type FreshDatabase, freshDatabase } from './cluster.ts';
import { settle } from './people.ts';

/** How many times the usual limits are waited: two lanes of tests share two cores. What the limits do is tried with 1. */
export const patience = 6;

export type TestDb = FreshDatabase & { db: Knex; owner: Knex };

/** A database of one's own with both agencies and the cast: `db` as the application reaches it, `owner` to look behind. */
export async function openTestDb({ empty = false, procedures = false, waits = patience } = {}): Promise<TestDb> {
  const database = await freshDatabase(procedures ? 'procedures' : 'tables');
  const owner = connect(database.ownerUrl, { purpose: 'owner', pool: 3, patience: waits });
  const db = connect(database.appUrl, { purpose: 'request', pool: 10, patience: waits });
  if (!empty) await settle(owner);
  const drop = async () => {
    await db.destroy();
    await owner.destroy();
    await database.drop();
  };
  return { ...database, db, owner, drop };
}

/** One transaction per test, rolled back: commands inside it become savepoints. */
export async function rolledBack(db: Knex, work: (trx: Knex.Transaction) => Promise<void>): Promise<void> {
  const trx = await db.transaction();
  try {
    await work(trx);
  } finally {
    await trx.rollback();
  }
}
