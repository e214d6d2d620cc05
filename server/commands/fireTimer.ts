import { Run } from '../models/Run.ts';
import { Timer } from '../models/Timer.ts';
import type { Act } from './act.ts';
import { advanceRun } from './follow.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';
import { endedOn } from './timers.ts';

/**
 * A timer came due. The job may come twice, too early (the deadline moved) or too late (the step is over): the timer's own
 * row decides, read again under the matter's lock. Returns whether it fired.
 */
export async function fireTimer(act: Act, timerId: string): Promise<boolean> {
  const known = await Timer.query(act.trx).findById(timerId);
  const owner = known ? await Run.query(act.trx).findById(known.runId).select('petitionId') : undefined;
  if (!known || !owner) return false;
  return onMatter(act, owner.petitionId, async (matter) => {
    const timer = await Timer.query(act.trx).findById(timerId).throwIfNotFound();
    const run = matter.runs.get(timer.runId);
    if (!run || timer.firedAt || timer.cancelledAt || timer.dueAt > act.at) return false;
    await Timer.query(act.trx).findById(timerId).patch({ firedAt: act.at });
    note(matter, { act: 'timer.fired', runId: run.id, caseId: run.caseId, detail: { key: timer.elementId } });
    // In law the period was over with its last day, however late the job comes.
    const done = [{ element: timer.elementId, day: endedOn(timer) }];
    await advanceRun(act, matter, run, { kind: 'timer', executionId: timer.executionId }, done);
    return true;
  });
}
