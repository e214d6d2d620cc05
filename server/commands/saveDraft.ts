import type { Task } from '../models/Task.ts';
import type { Act } from './act.ts';

/** Keeps what an officer has typed so far. A draft is nobody's act: it is not journaled and not checked, only kept. */
export async function saveDraft({ officer, at, trx }: Act, task: Task, values: Record<string, unknown>): Promise<Date> {
  await trx('drafts')
    .insert({ taskId: task.id, officerId: officer.id, values: JSON.stringify(values), savedAt: at })
    .onConflict(['taskId', 'officerId'])
    .merge();
  return at;
}
