import type { Knex } from 'knex';

/** What the pages of an agency are told: something they may be showing is not as it was. Ids only, never content; a notice is told under its officer's id; after the calendar has moved days once for the agency. */
export type Change = {
  kind: 'task' | 'petition' | 'document' | 'incoming' | 'scan' | 'counter' | 'notice' | 'calendar';
  id: string;
  petitionId: string | null;
  agencyId: string;
};

export const CHANGES = 'kntc_changes';

/** Heard by every node when the act's transaction has been committed, and never if it is rolled back. */
export async function announce(trx: Knex, ...changes: Change[]): Promise<void> {
  const said = changes.map((change) => JSON.stringify(change));
  await trx.raw('select pg_notify(?, said) from unnest(?::text[]) said', [CHANGES, said]);
}
