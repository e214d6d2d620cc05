import { sayAnswers } from '../forms/sayAnswers.ts';
import type { ErrandReading } from '../queries/errands.ts';
import { presentAwaited } from './awaited.ts';
import { presentDocument } from './petition.ts';
import { presentTask, type Viewer } from './task.ts';

/** What was begun with what it waits for and what it brought in, the newest first, and what the officer may begin. */
export function presentErrands({ offered, begun, files }: ErrandReading, viewer: Viewer) {
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return {
    mayStart: offered
      .filter(({ procedure }) => procedure.errand?.roles.some((role) => viewer.officer.roles.includes(role)))
      .map(({ procedure }) => ({ procedure: procedure.key, name: procedure.name, law: procedure.law ?? null })),
    begun: [...begun].reverse().map(({ run, procedure, labels, tasks, documents, awaited, home }) => ({
      home,
      runId: run.id,
      taskId: run.taskId,
      documentId: run.documentId,
      procedure: run.procedure,
      name: procedure.name,
      state: run.state,
      outcomeName: run.outcomeName,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      tasks: tasks.map((task) => presentTask(task, viewer)),
      documents: documents.map(presentDocument),
      awaited: awaited.map((one) => presentAwaited(one, viewer)),
      answers: sayAnswers(unique(labels), run.facts, names),
    })),
  };
}

// Two forms of an errand may ask for the same fact; it is told once.
function unique<T extends { key: string }>(labels: T[]): T[] {
  return [...new Map(labels.map((label) => [label.key, label])).values()];
}
