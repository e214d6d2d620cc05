import { readdir, readFile } from 'node:fs/promises';
import { Logger, runMigrations } from 'graphile-worker';
import type { Knex } from 'knex';
import { connect } from './db.ts';

/** Brings the database to the newest schema: the queue's tables first, because ours call its `add_job`. */
export async function migrate(ownerUrl: string): Promise<void> {
  const db = connect(ownerUrl, { purpose: 'owner', pool: 2 });
  try {
    await onlyOne(db, async () => {
      await ensureRoles(db);
      await runMigrations({ connectionString: ownerUrl, logger: silent });
      await db.migrate.latest({ migrationSource: await sqlFiles(), tableName: 'migrations' });
    });
  } finally {
    await db.destroy();
  }
}

const folder = new URL('../../migrations/', import.meta.url);
const silent = new Logger(() => () => {});

// Two nodes starting at once: the second one waits here and then finds nothing to do.
async function onlyOne(db: Knex, work: () => Promise<void>): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw(`set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`);
    await trx.raw(`select pg_advisory_xact_lock(hashtext('kntc migrations'))`);
    await work();
  });
}

// Whoever runs PostgreSQL may have made the roles; where they are missing, nobody can sign in as them until told.
async function ensureRoles(db: Knex): Promise<void> {
  await db.raw(`do $$ begin
    if not exists (select from pg_roles where rolname = 'kntc_app') then create role kntc_app nologin; end if;
    if not exists (select from pg_roles where rolname = 'kntc_vault') then create role kntc_vault nologin; end if;
    if not pg_has_role('kntc_vault', 'member') then grant kntc_vault to current_user; end if;
  end $$`);
}

async function sqlFiles(): Promise<Knex.MigrationSource<string>> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  return {
    getMigrations: async () => names,
    getMigrationName: (name) => name,
    getMigration: async (name) => ({ up: (trx) => run(trx, name), down: keepForward }),
  };
}

async function run(trx: Knex, name: string): Promise<void> {
  const sql = escapeBindings(await readFile(new URL(name, folder), 'utf8'));
  await trx.raw(sql).catch((cause: Error) => {
    // The driver's message repeats the whole file; what went wrong stands at its end.
    throw new Error(`migrations/${name}: ${cause.message.slice(-300)}`);
  });
}

// knex would read a question mark in SQL text as a binding.
function escapeBindings(sql: string): string {
  return sql.replaceAll('?', '\\?');
}

async function keepForward(): Promise<void> {
  throw new Error('a schema only goes forward');
}
