import type { Deps } from './http/frame.ts';
import { startWorker } from './jobs/worker.ts';

/** Starts what works in the background; `stop` lets running jobs finish. */
export async function startJobs(deps: Deps): Promise<{ stop(): Promise<void> }> {
  const runner = await startWorker(deps, deps.ownerUrl);
  return { stop: () => runner.stop() };
}
