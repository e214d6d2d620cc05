import pg from 'pg';
import { failure } from '../setup/failure.mjs';
import { prepareForeignRoles, type Urls } from './database.ts';

/** The customer's own PostgreSQL: reachable, new enough, and with the restricted roles. */
export async function connectForeign(url: string, keys: string): Promise<Urls> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw unreachable(url, error as Error);
  }
  try {
    await demandVersion(client);
    return await prepareForeignRoles(client, keys, url);
  } finally {
    await client.end();
  }
}

function unreachable(url: string, error: Error & { code?: string }): Error {
  const where = URL.canParse(url) ? new URL(url).host : 'DATABASE_URL';
  const reason = error.message || error.code;
  return failure(
    `Không kết nối được cơ sở dữ liệu ${where} (${reason}): hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL`,
    `database ${where} cannot be reached: check DATABASE_URL and the PostgreSQL server`,
  );
}

async function demandVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  if (rows[0].number >= 150_000) return;
  throw failure(
    `Máy chủ cơ sở dữ liệu là PostgreSQL ${rows[0].name}: cần PostgreSQL 15 trở lên`,
    `the database server is PostgreSQL ${rows[0].name}: 15 or newer is needed`,
  );
}
