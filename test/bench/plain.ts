import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import pg from 'pg';
import type { FreshDatabase } from '../support/cluster.ts';

export type RowCounts = {
  written: number;
  /** Rows read from end to end, without an index, by table. */
  scanned: Record<string, number>;
};

/** What our tables have seen since the beginning, as PostgreSQL counts it. */
export async function countRows(owner: Knex): Promise<RowCounts> {
  // Sessions report what they did at most once a second.
  await pause(1500);
  const { rows } = await owner.raw<{ rows: { name: string; written: number; scanned: number }[] }>(
    `select relname as name, (n_tup_ins + n_tup_upd + n_tup_del)::float as written, seq_tup_read::float as scanned
       from pg_stat_user_tables where schemaname in ('public', 'graphile_worker')`,
  );
  return {
    written: rows.reduce((sum, { written }) => sum + written, 0),
    scanned: Object.fromEntries(rows.map(({ name, scanned }) => [name, scanned])),
  };
}

/** What was done between two counts, per act. */
export function perAct(before: RowCounts, after: RowCounts, acts: number): RowCounts {
  const scanned = Object.entries(after.scanned).map(([name, rows]) => [
    name,
    (rows - (before.scanned[name] ?? 0)) / acts,
  ]);
  return { written: (after.written - before.written) / acts, scanned: Object.fromEntries(scanned) };
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
