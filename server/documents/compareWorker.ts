import { parentPort } from 'node:worker_threads';
import { type Comparison, compareLines, type Line } from './compareLines.ts';

/** Two papers at a time: comparing long texts that have little in common takes its time. */
export type CompareJob = { before: Line[]; after: Line[] };

parentPort?.on('message', ({ before, after }: CompareJob) =>
  parentPort?.postMessage(compareLines(before, after) satisfies Comparison[]),
);
