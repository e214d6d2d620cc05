import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import { currentErrands, getRelease } from '../procedures/library.ts';

/** Where an errand stands: in a task, beside a petition, or about a paper. */
export type ErrandPlace = { taskId?: string | undefined; documentId?: string | undefined };

/** The errands (việc kèm theo) begun at a place and those that may be begun there, in a fixed number of queries. */
export async function readErrands(knex: Knex, petition: Petition, place: ErrandPlace, day: Day) {
  const from = place.taskId ? 'task' : place.documentId ? 'document' : 'petition';
  const releases = await currentErrands(knex, day);
  const runs = await Run.query(knex)
    .where({ petitionId: petition.id, kind: 'errand' })
    .modify((query) => {
      if (place.taskId) query.where({ taskId: place.taskId });
      if (place.documentId) query.where({ documentId: place.documentId });
    })
    .orderBy('id');
  const tasks = await knex('tasks')
    .whereIn(
      'runId',
      runs.map(({ id }) => id),
    )
    .whereNull('cancelledAt')
    .orderBy('id')
    .select<{ id: string; runId: string; name: string; completedAt: Date | null }[]>(
      'id',
      'runId',
      'name',
      'completedAt',
    );
  const begun = [];
  for (const run of runs) {
    const { procedure, forms } = await getRelease(knex, run.releaseId);
    const labels = Object.values(forms).flatMap((form) => form.keys());
    begun.push({ run, procedure, labels, tasks: tasks.filter(({ runId }) => runId === run.id) });
  }
  return { offered: releases.filter(({ procedure }) => procedure.errand?.from === from), begun };
}

export type ErrandReading = Awaited<ReturnType<typeof readErrands>>;
