import type { ErrandReading } from '../queries/errands.ts';
import { sayAnswers } from './answers.ts';

/** What was begun with what it brought in, and what the officer may begin. */
export function presentErrands({ offered, begun }: ErrandReading, roles: readonly string[]) {
  return {
    mayStart: offered
      .filter(({ procedure }) => procedure.errand?.roles.some((role) => roles.includes(role)))
      .map(({ procedure }) => ({ procedure: procedure.key, name: procedure.name, law: procedure.law ?? null })),
    begun: begun.map(({ run, procedure, labels, tasks }) => ({
      runId: run.id,
      procedure: run.procedure,
      name: procedure.name,
      state: run.state,
      outcomeName: run.outcomeName,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      tasks: tasks.map(({ id, name, completedAt }) => ({ id, name, done: completedAt !== null })),
      answers: sayAnswers(labels, run.facts),
    })),
  };
}
