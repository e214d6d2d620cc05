import { openPool } from '../threads/pool.ts';
import type { ReadAnswer, ReadJob } from './readWorker.ts';

const readers = openPool<ReadJob, ReadAnswer>({
  file: new URL('./readWorker.ts', import.meta.url),
  workers: 2,
  seconds: 20,
  memoryMb: 384,
  waiting: 100,
  env: {},
});

/** Has a worker read a file; null when the file took too long or too much memory. */
export function readApart(job: ReadJob): Promise<ReadAnswer | null> {
  return readers.ask(job).catch(() => null);
}

/** Ends the readers; they start again when needed. */
export const closeReaders = readers.close;
