import type { Deps } from './http/frame.ts';

/** Starts what works in the background; `stop` lets running jobs finish. */
export async function startJobs(_deps: Deps): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => {} };
}
