import type { Knex } from 'knex';
import type { Document } from '../models/Document.ts';
import { Task } from '../models/Task.ts';
import { getRelease } from '../procedures/library.ts';

/** Open tasks in which this paper is written or decided upon: who may complete one of them may correct its text. */
export async function paperTasks(knex: Knex, { id, runId, template, releaseId }: Document): Promise<Task[]> {
  const { procedure } = await getRelease(knex, releaseId);
  const drafting = Object.values(procedure.tasks).filter(({ papers }) => papers.includes(template));
  return Task.query(knex)
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .where((any) =>
      any
        .where((own) =>
          own.where({ runId }).whereIn(
            'key',
            drafting.map((task) => task.id),
          ),
        )
        .orWhereIn('runId', knex('runs').where({ documentId: id, kind: 'called' }).select('id')),
    )
    .execute();
}
