import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Officer } from '../../server/commands/act.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { openFiles } from '../../server/files/files.ts';
import { createApp } from '../../server/http/app.ts';
import { createEvents } from '../../server/http/events.ts';
import type { Deps } from '../../server/http/frame.ts';
import { createLog } from '../../server/http/log.ts';
import { createMetrics } from '../../server/http/metrics.ts';
import type { Route } from '../../server/http/route.ts';
import { newSession } from '../../server/http/session.ts';
import type { TestDb } from './db.ts';

export type Answer<T = unknown> = { status: number; body: T; headers: Headers };
export type Ask = { body?: unknown; headers?: Record<string, string>; key?: string };
export type Person = {
  cookie: string;
  get<T = unknown>(path: string): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, ask?: Ask): Promise<Answer<T>>;
  put<T = unknown>(path: string, body?: unknown, ask?: Ask): Promise<Answer<T>>;
  delete<T = unknown>(path: string, ask?: Ask): Promise<Answer<T>>;
};
export type Api = {
  url: string;
  deps: Deps;
  /** Asks as an officer, on a session of their own; without one, as a stranger. */
  as(officer?: Officer): Promise<Person>;
  close(): Promise<void>;
};

/** The application over a test database, on a port of its own. */
export async function openApi(
  database: TestDb,
  options: { config?: Partial<Config>; routes?: Route[] } = {},
): Promise<Api> {
  const deps = await depsOf(database, options.config);
  const server = createServer(createApp(deps, options.routes).callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await deps.events.stop();
  };
  return { url, deps, close, as: async (officer) => personAt(url, officer ? await signedIn(database, officer) : '') };
}

async function depsOf(database: TestDb, config: Partial<Config> = {}): Promise<Deps> {
  const log = createLog(process.env.KNTC_TEST_LOG ?? 'silent');
  const { db, ownerUrl, appUrl } = database;
  const folder = await mkdtemp(join(tmpdir(), 'kntc-api-'));
  const environment = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl };
  return {
    db,
    longDb: db,
    ownerUrl,
    config: { ...readConfig(environment), ...config },
    log,
    metrics: createMetrics(),
    events: createEvents(ownerUrl, log),
    ...(await openFiles(folder)),
  };
}

async function signedIn({ owner }: TestDb, officer: Officer): Promise<string> {
  const { id, hash } = newSession();
  const at = new Date();
  const expiresAt = new Date(at.getTime() + 3_600_000);
  await owner('sessions').insert({ idHash: hash, officerId: officer.id, createdAt: at, lastSeenAt: at, expiresAt });
  return `__Host-sid=${id}`;
}

function personAt(url: string, cookie: string): Person {
  const ask = async <T>(method: string, path: string, { body, headers, key }: Ask): Promise<Answer<T>> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(cookie && { Cookie: cookie }),
        ...(method !== 'GET' && {
          'X-KNTC': '1',
          'Sec-Fetch-Site': 'same-origin',
          'Idempotency-Key': key ?? randomUUID(),
        }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as T };
  };
  return {
    cookie,
    get: (path) => ask('GET', path, {}),
    post: (path, body, rest) => ask('POST', path, { ...rest, body }),
    put: (path, body, rest) => ask('PUT', path, { ...rest, body }),
    delete: (path, rest) => ask('DELETE', path, rest ?? {}),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
}
