import type { Calendar } from '../../domain/calendar.ts';
import { Deadline, dueOf } from '../../models/Deadline.ts';
import { Task } from '../../models/Task.ts';
import { getRelease } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { moveDeadline } from '../moveDeadline.ts';
import { findRouting } from '../routing.ts';
import { limitDue } from '../tasks.ts';

/** Why days moved: the change of the calendar and its document. */
export type Cause = { changeId: string; document: string };

/** Counts the open deadlines of a matter anew after a change of the calendar; each that moves is journaled. Answers how many did. */
export async function recountMatter(act: Act, petitionId: string, calendar: Calendar, cause: Cause): Promise<number> {
  return onMatter(act, petitionId, async (matter) => {
    let shifted = 0;
    const open = await Deadline.query(act.trx)
      .where({ petitionId, state: 'open' })
      .withGraphFetched('pauses')
      .orderBy('id');
    for (const deadline of open) {
      const { dueOn, dueAt } = deadline;
      const found = dueOf(deadline, deadline.pauses ?? [], calendar);
      if (found.dueOn === dueOn && found.dueAt?.getTime() === dueAt?.getTime()) continue;
      await moveDeadline(act, deadline, {}, calendar);
      note(matter, {
        act: 'deadline.recounted',
        ground: deadline.limitLaw,
        runId: deadline.runId,
        caseId: deadline.caseId,
        detail: { key: deadline.key, before: dueOn, dueOn: found.dueOn, ...cause },
      });
      shifted += 1;
    }
    const tasks = await Task.query(act.trx).where({ petitionId }).whereNull('completedAt').whereNull('cancelledAt');
    for (const task of tasks)
      if (await recountTask(act, matter.runs.get(task.runId), task, calendar)) matter.clocksMoved = true;
    if (shifted > 0) matter.clocksMoved = true;
    return shifted;
  });
}

async function recountTask(
  { trx }: Act,
  run: Parameters<typeof findRouting>[1] | undefined,
  task: Task,
  calendar: Calendar,
): Promise<boolean> {
  const limit = run && (await getRelease(trx, run.releaseId)).procedure.tasks[task.key]?.timeLimit;
  if (!run || !limit || 'none' in limit) return false;
  const own = limitDue(task.openedAt, limit.value, calendar, null);
  if (own.limitDueOn === task.limitDueOn && own.limitDueAt?.getTime() === task.limitDueAt?.getTime()) return false;
  const routed = await findRouting(trx, run);
  const found = routed?.dueOn ? limitDue(task.openedAt, limit.value, calendar, routed.dueOn) : own;
  if (found.limitDueOn === task.limitDueOn && found.limitDueAt?.getTime() === task.limitDueAt?.getTime()) return false;
  await Task.query(trx).findById(task.id).patch(found);
  return true;
}
