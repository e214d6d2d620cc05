import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { Officer } from '../models/Officer.ts';
import { Task } from '../models/Task.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';
import { notify } from './notify.ts';

/** Takes a free task for oneself. Refuses with 409 `already_claimed`. */
export async function claimTask(act: Act, task: Task): Promise<Task> {
  return change(act, task, 'task.claimed', async (open) => {
    if (open.assigneeId && open.assigneeId !== act.officer.id) {
      const holder = await Officer.query(act.trx).findById(open.assigneeId);
      // Nobody learns by a refusal whose work is late.
      const late = !open.paused && open.dueOn !== null && open.dueOn < dayOf(act.at);
      const who = (!late && holder?.name) || 'Đồng nghiệp khác';
      throw refusal(409, 'already_claimed', `${who} đã nhận việc này.`);
    }
    return act.officer.id;
  });
}

/** Gives a task back to the unit. */
export async function releaseTask(act: Act, task: Task): Promise<Task> {
  return change(act, task, 'task.released', async () => null);
}

/** Gives a task to an officer of the agency who holds its role. Refuses with 422 `wrong_officer`. */
export async function assignTask(act: Act, task: Task, officerId: string): Promise<Task> {
  return change(act, task, 'task.assigned', async (open) => {
    const officer = await Officer.query(act.trx).findById(officerId);
    const fits =
      officer && !officer.disabledAt && officer.agencyId === open.agencyId && officer.roles.includes(open.role);
    if (!fits)
      throw refusal(422, 'wrong_officer', 'Người được giao không giữ vai trò của việc này.', {
        officerId: 'Không phù hợp',
      });
    return officer.id;
  });
}

async function change(
  act: Act,
  task: Task,
  name: string,
  choose: (open: Task) => Promise<string | null>,
): Promise<Task> {
  return onMatter(act, task.petitionId, async (matter) => {
    const open = await Task.query(act.trx).findById(task.id).throwIfNotFound();
    if (open.completedAt || open.cancelledAt) throw refusal(409, 'task_over', 'Việc này đã kết thúc.');
    const assigneeId = await choose(open);
    const rev = open.rev + 1;
    await Task.query(act.trx).findById(open.id).patch({ assigneeId, rev });
    if (name === 'task.assigned')
      await notify(act, {
        kind: 'task-new',
        officerIds: [assigneeId],
        petitionId: open.petitionId,
        taskId: open.id,
        detail: { assigned: true },
      });
    note(matter, {
      act: name,
      runId: open.runId,
      caseId: open.caseId,
      taskId: open.id,
      detail: { key: open.key, assigneeId, rev },
    });
    return Object.assign(open, { assigneeId, rev });
  });
}
