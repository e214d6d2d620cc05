import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import pg from 'pg';
import type { FreshDatabase } from '../support/cluster.ts';

/** Rows written to our tables since the beginning, as PostgreSQL counts them. */
export async function rowsWritten(owner: Knex): Promise<number> {
  // Sessions report what they did at most once a second.
  await pause(1500);
  const { rows } = await owner.raw<{ rows: { written: number }[] }>(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written from pg_stat_user_tables where schemaname in ('public', 'graphile_worker')`,
  );
  return rows[0]?.written ?? 0;
}

/** What the database can do at most: transactions that insert so many small rows by one statement and commit, nothing else. */
export async function plainCommits(
  database: FreshDatabase,
  { rows, clients, seconds }: { rows: number; clients: number; seconds: number },
): Promise<{ perSecond: number }> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      return client;
    }),
  );
  await connections[0]?.query('create table if not exists bench_plain (id uuid primary key, n int, note text)');
  const begun = performance.now();
  let done = 0;
  const work = async (client: pg.Client) => {
    while (performance.now() - begun < seconds * 1000) {
      await client.query('begin');
      await client.query(
        `insert into bench_plain select gen_random_uuid(), n, repeat('x', 200) from generate_series(1, $1::int) n`,
        [rows],
      );
      await client.query('commit');
      done += 1;
    }
  };
  await Promise.all(connections.map(work));
  const perSecond = done / ((performance.now() - begun) / 1000);
  await connections[0]?.query('drop table bench_plain');
  await Promise.all(connections.map((client) => client.end()));
  return { perSecond };
}
