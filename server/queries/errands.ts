import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { Agency } from '../models/Agency.ts';
import type { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import { isTrue, type Procedure } from '../procedures/index.ts';
import { currentErrands, getRelease } from '../procedures/library.ts';
import { awaitedOf } from './awaited.ts';
import { domainFacts } from './domainFacts.ts';
import { documentsOf, filesOf } from './dossier.ts';
import { tasksOfPetition } from './worklist.ts';

/** Where an errand stands: in a task, beside a petition, or about a paper. */
export type ErrandPlace = { taskId?: string | undefined; documentId?: string | undefined };

/**
 * The errands (việc kèm theo) begun at a place, with what waits and what was written in them and in the runs they called,
 * and those that may be begun there. A step of an errand shows that errand itself (`home`). The case as a whole shows every errand of its tasks and papers as well.
 */
export async function readErrands(knex: Knex, petition: Petition, place: ErrandPlace, day: Day) {
  const from = place.taskId ? 'task' : place.documentId ? 'document' : 'petition';
  const releases = await currentErrands(knex, day);
  const runs = await Run.query(knex).where({ petitionId: petition.id }).orderBy('id');
  const at = place.taskId ? await knex('tasks').where({ id: place.taskId }).first('runId') : undefined;
  const home = runs.find(({ id }) => id === at?.runId);
  const errands = runs.filter(
    ({ id, kind, taskId, documentId }) =>
      kind === 'errand' &&
      (!place.taskId || taskId === place.taskId || (home !== undefined && isWithin(runs, home, id))) &&
      (!place.documentId || documentId === place.documentId),
  );
  const tasks = errands.length ? await tasksOfPetition(knex, petition.id) : [];
  const documents = errands.length ? await documentsOf(knex, petition.id) : [];
  const awaited = errands.length ? await awaitedOf(knex, petition.id) : [];
  const begun = [];
  for (const run of errands) {
    const { procedure, forms } = await getRelease(knex, run.releaseId);
    const own = new Set(runs.filter((other) => isWithin(runs, other, run.id)).map(({ id }) => id));
    begun.push({
      run,
      procedure,
      labels: procedure.order.flatMap((id) => forms[procedure.tasks[id]?.formKey ?? id]?.keys() ?? []),
      tasks: tasks.filter(({ runId }) => own.has(runId)),
      documents: documents.filter(({ runId }) => own.has(runId)),
      awaited: awaited.filter(({ runId }) => own.has(runId)),
      home: home !== undefined && own.has(home.id),
    });
  }
  const files = await filesOf(knex, petition.id);
  const beside = place.taskId ? await procedureOf(knex, place.taskId) : undefined;
  const facts = domainFacts(petition, await Agency.query(knex).findById(petition.agencyId).throwIfNotFound(), day);
  const fits = ({ errand }: Procedure) =>
    errand?.from === from &&
    (!errand.when || isTrue(errand.when, facts)) &&
    (errand.beside.length === 0 || (beside && errand.beside.includes(beside)));
  return { offered: releases.filter(({ procedure }) => fits(procedure)), begun, files };
}

async function procedureOf(knex: Knex, taskId: string): Promise<string | undefined> {
  const task = await knex('tasks').where({ id: taskId }).first<{ procedure: string } | undefined>('procedure');
  return task?.procedure;
}

export type ErrandReading = Awaited<ReturnType<typeof readErrands>>;

function isWithin(runs: Run[], run: Run, errandId: string): boolean {
  if (run.id === errandId) return true;
  const parent = runs.find(({ id }) => id === run.parentRunId);
  return parent !== undefined && run.kind !== 'errand' && isWithin(runs, parent, errandId);
}
