import type { Knex } from 'knex';

/** Ends a session for good: without its row the id in the browser is worth nothing. */
export async function signOut(db: Knex, sessionHash: Buffer): Promise<void> {
  await db('sessions').where({ idHash: sessionHash }).delete();
}
