import type { Knex } from 'knex';
import type { Viewer } from '../presenters/task.ts';
import { findListedTask, tasksOfPetition, worklist } from './worklist.ts';

/** What comes after a completed task: the matter's new tasks for this officer, and the most urgent of the others. */
export async function afterCompletion(knex: Knex, taskId: string, { officer, ability, at }: Viewer) {
  const completed = await findListedTask(knex, taskId);
  if (!completed) throw new Error(`task ${taskId} is gone`);
  const open = await tasksOfPetition(knex, completed.petitionId);
  const next = open.filter(({ assigneeId, role }) =>
    assigneeId ? assigneeId === officer.id : officer.roles.includes(role),
  );
  const mostUrgent = async () => {
    const { items } = await worklist(knex, officer, ability, at, { scope: 'mine', sort: 'urgency', limit: 1 });
    return items[0] ?? null;
  };
  const petition = await knex('petitions').where({ id: completed.petitionId }).first('state', 'outcome', 'outcomeName');
  const over = petition.state === 'closed' || petition.state === 'handed_over';
  const ended = over
    ? { state: String(petition.outcome), name: String(petition.outcomeName ?? petition.outcome) }
    : null;
  return { completed, next, suggestion: next[0] ?? (await mostUrgent()), ended };
}
