import { createServer, type Server } from 'node:http';
import { type Config, readConfig } from './config.ts';
import { closeDocuments, warmRendering } from './documents/index.ts';
import { openFiles } from './files/files.ts';
import { closeReaders } from './files/reader.ts';
import { greet } from './greet.ts';
import { createApp } from './http/app.ts';
import { createEvents } from './http/events.ts';
import type { Deps } from './http/frame.ts';
import { createLog } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { connect, isUnavailable } from './models/db.ts';
import { migrate } from './models/migrate.ts';
import { closeBooks } from './registers/print/book.ts';
import { seed } from './seed.ts';
import { failure, failureLine } from './setup/failure.mjs';
import { closeSigning } from './signing/index.ts';
import { startJobs } from './startJobs.ts';

try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(failureLine(isUnavailable(error) ? unreachable() : error) ?? error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  await migrate(config.databaseUrl);
  const deps = await openDeps(config);
  const owner = connect(config.databaseUrl, { purpose: 'owner', pool: 2 });
  await seed(owner, deps);
  // Nobody waits for it: the first act would, otherwise.
  warmRendering().catch((error: Error) => deps.log.warn({ name: error.name }, 'rendering is not warm'));
  const jobs = await startJobs(deps);
  const server = await listen(createServer(createApp(deps).callback()), config);
  await greet(owner, config);
  await owner.destroy();
  stopOnSignal(deps, server, jobs);
}

async function openDeps(config: Config): Promise<Deps> {
  const log = createLog(config.logLevel);
  const warn = (message: string) => log.warn(message);
  return {
    db: connect(config.databaseAppUrl, { purpose: 'request', warn }),
    longDb: connect(config.databaseAppUrl, { purpose: 'long', pool: 3, warn }),
    ownerUrl: config.databaseUrl,
    config,
    log,
    metrics: createMetrics(),
    events: createEvents(config.databaseUrl, log),
    ...(await openFiles(config.data)),
  };
}

function listen(server: Server, { port, host }: Config): Promise<Server> {
  server.requestTimeout = 5 * 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port) : error));
    server.listen(port, host, () => resolve(server));
  });
}

// Whoever is being answered is answered; then everything is let go of, within ten seconds in any case.
function stopOnSignal(deps: Deps, server: Server, jobs: { stop(): Promise<void> }): void {
  const stop = async () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    const answered = new Promise((resolve) => server.close(resolve));
    await deps.events.stop();
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
    await Promise.all([answered, jobs.stop()]);
    await Promise.all([closeDocuments(), closeReaders(), closeBooks(), closeSigning()]);
    await Promise.all([deps.db.destroy(), deps.longDb.destroy()]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

function unreachable(): Error {
  return failure(
    'Không kết nối được cơ sở dữ liệu: hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL rồi chạy lại',
    'the database cannot be reached: check DATABASE_URL and the PostgreSQL server, then start again',
  );
}

function taken(port: number): Error {
  return failure(
    `Cổng ${port} đang có chương trình khác dùng: hãy dừng nó, hoặc chạy với cổng khác, ví dụ PORT=${port + 1} npm start`,
    `port ${port} is taken: stop the program that uses it, or start with another one, as PORT=${port + 1} npm start`,
  );
}
