import type { Knex } from 'knex';
import type { Delivery } from '../models/Delivery.ts';
import { getRelease } from '../procedures/library.ts';
import { prefillsOf } from '../procedures/prefill.ts';
import { serviceOf } from './service.ts';
import { type ListedTask, tasksOfPetition } from './worklist.ts';

/** Open steps of the matter whose every required day about this paper's way is known now. */
export async function tasksAskingFor(knex: Knex, { documentId, petitionId }: Delivery): Promise<ListedTask[]> {
  const paper = await knex('documents').where({ id: documentId }).first<{ template: string }>('template');
  const service = (await serviceOf(knex, petitionId))[paper.template];
  if (!service) return [];
  const found: ListedTask[] = [];
  for (const task of await tasksOfPetition(knex, petitionId)) {
    const run = await knex('runs').where({ id: task.runId }).first<{ releaseId: string }>('releaseId');
    const { procedure, schemas } = await getRelease(knex, run.releaseId);
    const schema = schemas[procedure.tasks[task.key]?.formKey ?? task.key];
    const parts = (schema ? prefillsOf(schema) : [])
      .map(({ from }) => from.split('.'))
      .filter(([kind, template]) => kind === 'service' && template === paper.template)
      .map(([, , part]) => service[part as keyof typeof service]);
    if (parts.length > 0 && parts.every((value) => value !== null)) found.push(task);
  }
  return found;
}
