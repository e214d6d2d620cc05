import { Worker } from 'node:worker_threads';

export type PoolOptions = {
  /** The TypeScript file that answers one message for each it gets. */
  file: URL;
  workers: number;
  /** A job that takes longer ends its worker; loading its program does not count. */
  seconds: number;
  memoryMb: number;
  /** More jobs than this are not queued. */
  waiting?: number;
  env?: Record<string, string>;
};

export type Pool<Job, Answer> = {
  /** Rejects when the job took too long, too much memory, or found no place in the queue. */
  ask(job: Job): Promise<Answer>;
  /** Ends the workers; they start again when needed. */
  close(): Promise<void>;
};

type Waiting<Job, Answer> = { job: Job; resolve: (answer: Answer) => void; reject: (error: Error) => void };

/** A few threads for costly or untrusted work, one job at a time each. They never keep the program alive by themselves. */
export function openPool<Job, Answer>(options: PoolOptions): Pool<Job, Answer> {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const queue: Waiting<Job, Answer>[] = [];

  function next(): void {
    if (queue.length === 0) return;
    const worker = idle.pop();
    if (!worker) {
      if (all.size < options.workers) start();
      return;
    }
    const waiting = queue.shift();
    if (waiting) run(worker, waiting);
  }

  function start(): void {
    const worker = new Worker(new URL('./boot.mjs', import.meta.url), {
      argv: [options.file.href],
      execArgv: [],
      ...(options.env ? { env: options.env } : {}),
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    all.add(worker);
    worker.once('message', ready).once('error', lost).once('exit', lost);

    function ready(): void {
      worker.off('error', lost).off('exit', lost);
      worker.unref();
      idle.push(worker);
      next();
    }
    function lost(reason: Error | number): void {
      worker.off('message', ready).off('error', lost).off('exit', lost);
      all.delete(worker);
      queue.shift()?.reject(reason instanceof Error ? reason : new Error(`ended with ${reason}`));
      next();
    }
  }

  function run(worker: Worker, { job, resolve, reject }: Waiting<Job, Answer>): void {
    const timer = setTimeout(() => stop(new Error(`took more than ${options.seconds} s`)), options.seconds * 1000);
    worker.ref();
    worker.once('message', done).once('error', stop).once('exit', stop);
    worker.postMessage(job);

    function done(answer: Answer): void {
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

  return {
    ask: (job) => {
      if (queue.length >= (options.waiting ?? Number.POSITIVE_INFINITY))
        return Promise.reject(new Error('too many jobs'));
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      });
    },
    close: async () => {
      const workers = [...all];
      all.clear();
      idle.length = 0;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
