import knex, { type Knex } from 'knex';
import { knexSnakeCaseMappers } from 'objection';
import { freshDatabase } from '../support/cluster.ts';

export type Databases = { owner: Knex; app: Knex; vault: Knex; close: () => Promise<void> };

/** A database of the test's own, as its owner, as the acting role and as the vault's role. */
export async function openDatabases(): Promise<Databases> {
  const database = await freshDatabase();
  const connect = (connection: string) =>
    knex({ client: 'pg', connection, pool: { min: 0, max: 4 }, ...knexSnakeCaseMappers() });
  const [owner, app, vault] = [connect(database.ownerUrl), connect(database.appUrl), connect(database.vaultUrl)];
  const close = async () => {
    await Promise.all([owner.destroy(), app.destroy(), vault.destroy()]);
    await database.drop();
  };
  return { owner, app, vault, close };
}
