import { Worker } from 'node:worker_threads';
import type { ReadAnswer, ReadJob } from './readWorker.ts';

type Waiting = { job: ReadJob; resolve: (answer: ReadAnswer) => void; reject: (error: Error) => void };

const limits = { workers: 2, waiting: 100, seconds: 20, memoryMb: 384 };
const idle: Worker[] = [];
const all = new Set<Worker>();
const queue: Waiting[] = [];

/** Has a worker read a file; null when the file took too long or too much memory. */
export async function readApart(job: ReadJob): Promise<ReadAnswer | null> {
  if (queue.length >= limits.waiting) return null;
  return new Promise<ReadAnswer>((resolve, reject) => {
    queue.push({ job, resolve, reject });
    next();
  }).catch(() => null);
}

/** Ends the readers; they start again when needed. */
export async function closeReaders(): Promise<void> {
  const workers = [...all];
  all.clear();
  idle.length = 0;
  await Promise.all(workers.map((worker) => worker.terminate()));
}

function next(): void {
  if (queue.length === 0) return;
  const worker = idle.pop() ?? (all.size < limits.workers ? start() : undefined);
  const waiting = worker && queue.shift();
  if (worker && waiting) run(worker, waiting);
}

function start(): Worker {
  const worker = new Worker(new URL('./readWorker.mjs', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  all.add(worker);
  return worker;
}

function run(worker: Worker, { job, resolve, reject }: Waiting): void {
  const timer = setTimeout(() => stop(new Error('took too long')), limits.seconds * 1000);
  worker.ref();
  worker.once('message', done).once('error', stop).once('exit', stop);
  worker.postMessage(job);

  function done(answer: ReadAnswer): void {
    release();
    worker.unref();
    idle.push(worker);
    resolve(answer);
    next();
  }
  function stop(reason: Error | number): void {
    release();
    all.delete(worker);
    // What a dying worker still has to say concerns nobody.
    worker.on('error', () => undefined);
    void worker.terminate();
    reject(reason instanceof Error ? reason : new Error(`ended with ${reason}`));
    next();
  }
  function release(): void {
    clearTimeout(timer);
    worker.off('message', done).off('error', stop).off('exit', stop);
  }
}
