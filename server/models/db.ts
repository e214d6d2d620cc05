import knex, { type Knex } from 'knex';
import { knexSnakeCaseMappers } from 'objection';
import pg from 'pg';

/** request: acts and reads of people; long: reports and moving runs; owner: migrations, worker, listeners. */
export type Purpose = 'request' | 'long' | 'owner';

export type ConnectOptions = {
  purpose: Purpose;
  pool?: number;
  /** How many times the usual limits are waited: tests share their machine with other tests. */
  patience?: number;
  warn?: (message: string) => void;
};

/** A pool whose connections give up in seconds, so that a cut line never blocks the officers behind it. */
export function connect(url: string, options: ConnectOptions): Knex {
  const { purpose, pool = 10, patience = 1, warn = console.warn } = options;
  const log = oncePerSecond(warn);
  return knex({
    client: 'pg',
    connection: clientConfig(url, purpose, patience) as Knex.PgConnectionConfig,
    pool: { min: 0, max: pool },
    acquireConnectionTimeout: 5000 * patience,
    log: { warn: log, error: log, deprecate: log, debug: () => {} },
    ...knexSnakeCaseMappers(),
  });
}

/** What one connection is given; listeners that live outside a pool use it too. */
export function clientConfig(url: string, purpose: Purpose, patience = 1): pg.ClientConfig {
  const { server, client } = LIMITS[purpose];
  const limits = Object.entries(server).map(([name, value]) => [name, value * patience]);
  return {
    connectionString: url,
    application_name: `kntc ${purpose}`,
    options: [...Object.entries(KEEPALIVE), ...limits].map(([name, value]) => `-c ${name}=${value}`).join(' '),
    connectionTimeoutMillis: 2000 * patience,
    query_timeout: client && client * patience,
    keepAlive: true,
    keepAliveInitialDelayMillis: 2000,
    types: { getTypeParser },
  };
}

/** True when the database, not the request, is at fault: the same request may succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (/^[0-9A-Z]{5}$/.test(code)) return RETRYABLE.test(code);
  return error.name === 'KnexTimeoutError' || NETWORK.has(code) || LOST.test(error.message);
}

const KEEPALIVE = {
  client_connection_check_interval: 1000,
  tcp_user_timeout: 5000,
  tcp_keepalives_idle: 3,
  tcp_keepalives_interval: 1,
  tcp_keepalives_count: 3,
};

const LIMITS: Record<Purpose, { server: Record<string, number>; client: number | undefined }> = {
  request: {
    server: { statement_timeout: 3000, lock_timeout: 2000, idle_in_transaction_session_timeout: 5000 },
    client: 4000,
  },
  long: {
    server: { statement_timeout: 120_000, lock_timeout: 2000, idle_in_transaction_session_timeout: 30_000 },
    client: 125_000,
  },
  owner: { server: { lock_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 }, client: undefined },
};

// Connection errors, out of resources, deadlock, lock and statement time-outs, shutdown.
const RETRYABLE = /^(08|53|57P|58)|^(40001|40P01|55P03|57014|25P03)$/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
]);
const LOST =
  /Connection terminated|Query read timeout|timeout exceeded|timeout expired|connection error|not queryable|Unable to acquire/i;

// A day is a day in every time zone, so it stays text. A count beyond 2^53 would be silently wrong, so it is refused.
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === pg.types.builtins.DATE) return (value) => value;
  if (oid === pg.types.builtins.INT8) return safeNumber;
  return pg.types.getTypeParser(oid, format as 'text');
}

function safeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error('int8 beyond 2^53');
  return number;
}

// knex writes one line per failed connection: thousands while the database restarts.
function oncePerSecond(warn: (message: string) => void): (message: unknown) => void {
  let last = 0;
  let dropped = 0;
  return (message) => {
    dropped += 1;
    if (Date.now() - last < 1000) return;
    last = Date.now();
    warn(`${String(message).split('\n')[0]}${dropped > 1 ? ` (${dropped}×)` : ''}`);
    dropped = 0;
  };
}
