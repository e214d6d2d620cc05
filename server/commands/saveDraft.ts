import { refusal } from '../domain/refusal.ts';
import type { Task } from '../models/Task.ts';
import type { Act } from './act.ts';

/**
 * Keeps what an officer has typed so far. A draft is nobody's act: it is not journaled and not checked, only kept while the
 * task is open. Refuses with 409 `task_over`.
 */
export async function saveDraft({ officer, at, trx }: Act, task: Task, values: Record<string, unknown>): Promise<Date> {
  // The shared lock waits for a completion under way, so that no draft outlives its task.
  const open = await trx('tasks')
    .where({ id: task.id })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .forShare()
    .first('id');
  if (!open) throw refusal(409, 'task_over', 'Việc này đã kết thúc.');
  await trx('drafts')
    .insert({ taskId: task.id, officerId: officer.id, values: JSON.stringify(values), savedAt: at })
    .onConflict(['taskId', 'officerId'])
    .merge();
  return at;
}
