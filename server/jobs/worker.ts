import {
  type CronItem,
  Logger as makeLogger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type Logger as WorkerLogger,
} from 'graphile-worker';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { act } from '../commands/act.ts';
import { fireTimer } from '../commands/fireTimer.ts';
import { recordIncident } from '../commands/recordIncident.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import type { Config } from '../config.ts';
import { EngineIncident } from '../engine/index.ts';
import { failpoint } from '../failpoints.ts';
import type { FileDeps } from '../files/files.ts';
import { sealFile } from '../files/sealed.ts';
import type { SigningKeys } from '../vault/signingKeys.ts';
import { buildDossier } from './buildDossier.ts';
import { followLaws } from './followLaw.ts';
import { beginDays, sendDigest, sendNotice } from './mail.ts';
import { makeExport } from './makeExport.ts';
import { readScans } from './readScans.ts';
import { recountDeadlines } from './recountDeadlines.ts';
import { renderDocument } from './renderDocument.ts';
import { signDocument } from './signDocument.ts';
import { claimant, tendQueue } from './tendQueue.ts';

/** `db` acts with the application's rights, like a request, `longDb` where somebody outside is waited for; only fetching jobs needs the owner. */
export type JobDeps = FileDeps & {
  longDb: Knex;
  log: Logger;
  signingKeys: SigningKeys;
  config: Pick<Config, 'scanDir' | 'remoteSigning' | 'mail' | 'origin' | 'port'>;
};

const HOUR = 3_600_000;
const FilePayload = z.object({ fileId: z.string() });
const TimerPayload = z.object({ timerId: z.string() });

/**
 * Starts the workers: jobs were inserted by acts, each handler checks its own row again under the lock. Timers have a worker
 * of their own, one at a time: ten thousand due at once delay neither papers nor, much, people. (A named queue would do
 * the same at one job a second: the worker looks for the next job before it has let go of the queue.)
 */
export async function startWorkers(deps: JobDeps, ownerUrl: string): Promise<{ stop(): Promise<void> }> {
  const timers = await startWorker(deps, ownerUrl, 1, {
    'fire-timer': (payload) => fire(deps, TimerPayload.parse(payload).timerId),
  });
  const others = await startWorker(
    deps,
    ownerUrl,
    2,
    {
      'render-document': (payload) => renderDocument(deps, payload),
      'build-dossier': (payload, { job }) => buildDossier(deps, payload, job.attempts),
      'make-export': (payload, { job }) => makeExport(deps, payload, job.attempts),
      'sign-document': (payload) => signDocument(deps, payload),
      'send-mail': (payload) => sendNotice(deps, payload),
      'send-digest': (payload) => sendDigest(deps, payload),
      'begin-days': () => beginDays(deps),
      'recount-deadlines': (payload) => recountDeadlines(deps, payload),
      'follow-law': async () => {
        await followLaws(deps);
      },
      'seal-file': (payload) => sealFile(deps, FilePayload.parse(payload).fileId),
      'sweep-files': async () => {
        const before = new Date(Date.now() - HOUR);
        await Promise.all([deps.store.sweep(before), deps.sealed.sweep(before)]);
      },
      'forget-expired': (_payload, { withPgClient }) => withPgClient(forgetExpired),
      'read-scans': async () => {
        await readScans({ ...deps, scanDir: deps.config.scanDir });
      },
      'tend-queue': (_payload, { withPgClient }) => withPgClient(tendQueue),
    },
    [
      { task: 'sweep-files', match: '17 * * * *' },
      { task: 'forget-expired', match: '41 * * * *' },
      { task: 'tend-queue', match: '* * * * *' },
      { task: 'begin-days', match: '*/10 * * * *' },
      // Midnight in Vietnam: on the day a law enters into force, before anybody works.
      { task: 'follow-law', match: '1 17 * * *' },
    ],
  );
  const scanner = watchScanner(deps, others);
  // Without a key: a key would displace the job of a node that died in it, which then stands there as given up.
  await others.addJob('tend-queue', {});
  await others.addJob('follow-law', {});
  return {
    stop: async () => {
      clearInterval(scanner);
      await Promise.all([timers.stop(), others.stop()]);
    },
  };
}

// One job for all nodes: a queue of its own keeps two of them from taking the same file.
function watchScanner({ config, log }: JobDeps, runner: Runner): NodeJS.Timeout | undefined {
  if (!config.scanDir) return undefined;
  const look = () =>
    runner
      .addJob('read-scans', {}, { jobKey: 'read-scans', queueName: 'read-scans', maxAttempts: 3 })
      .catch((error: Error) => log.warn({ name: error.name }, 'cannot look for scans'));
  return setInterval(look, 5000).unref();
}

function startWorker(
  { log }: JobDeps,
  ownerUrl: string,
  concurrency: number,
  taskList: TaskList,
  cron: CronItem[] = [],
): Promise<Runner> {
  return run({
    ...claimant(ownerUrl),
    concurrency,
    taskList,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: workerLogger(log),
    parsedCronItems: parseCronItems(cron),
  });
}

// As the owner: the application may add to these tables, not take from them. A client repeats a command within minutes.
async function forgetExpired(client: PoolClient): Promise<void> {
  await client.query(`delete from commands where at < now() - interval '7 days'`);
  await client.query('delete from sessions where expires_at < now()');
  // A file made for one officer holds personal data: he has had the time to fetch it.
  await client.query(`delete from exports where created_at < now() - interval '2 days'`);
}

// An incident is not retried: the case waits for a person, and the queue goes on.
async function fire({ db, log }: JobDeps, timerId: string): Promise<void> {
  await failpoint('job_claimed');
  const run = await db('timers')
    .join('runs', 'runs.id', 'timers.runId')
    .where('timers.id', timerId)
    .first('runs.id', 'runs.agencyId');
  if (!run) return;
  const officer = await systemOfficer(db, run.agencyId);
  try {
    await act(db, officer, (open) => fireTimer(open, timerId));
    await failpoint('job_done');
  } catch (error) {
    if (!(error instanceof EngineIncident)) throw error;
    log.error({ code: error.code, timerId }, 'incident');
    await act(db, officer, (open) => recordIncident(open, { runId: run.id, error }));
  }
}

function workerLogger(log: Logger): WorkerLogger {
  return new makeLogger(() => (level, message) => {
    if (level === 'error') log.error({ worker: true }, message);
    else if (level === 'warning') log.warn({ worker: true }, message);
    else log.debug({ worker: true }, message);
  });
}
