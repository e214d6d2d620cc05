import type { Deps } from './http/frame.ts';
import { startWorkers } from './jobs/worker.ts';

/** Starts what works in the background; `stop` lets running jobs finish. */
export async function startJobs(deps: Deps): Promise<{ stop(): Promise<void> }> {
  return startWorkers(deps, deps.ownerUrl);
}
