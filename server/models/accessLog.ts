import type { Knex } from 'knex';

export type Access = {
  officerId: string | null;
  act: string;
  subject: string | null;
  result: string;
  requestId: string;
};

/** Leaves a trace on a connection of its own; a log that cannot be written never changes the answer. */
export async function logAccess(db: Knex, access: Access): Promise<void> {
  await db('access_log')
    .insert(access)
    .catch(() => undefined);
}
