import { dayOf } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { advance, type Signal, type Step, start } from '../engine/index.ts';
import { failpoint } from '../failpoints.ts';
import { Run } from '../models/Run.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { followAwaits } from './awaits.ts';
import { followBegins } from './begins.ts';
import { callRuns } from './callRun.ts';
import { type Done, followDeadlines } from './deadlines.ts';
import { endRun } from './endRun.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { followMilestones } from './milestones.ts';
import { issueSent } from './papers/issuePaper.ts';
import { countReminder } from './reminders/countReminder.ts';
import { followTasks } from './tasks.ts';
import { followTimers } from './timers.ts';

export type NewRun = Pick<Run, 'procedure' | 'kind' | 'element'> & {
  release: Release;
  caseId?: string | null;
  parent?: Run;
  parentExecutionId?: string;
  taskId?: string;
  documentId?: string;
  facts?: Record<string, unknown>;
};

/** Starts a run and follows its first step. */
export async function startRun(act: Act, matter: Matter, wanted: NewRun): Promise<Run> {
  const run = await Run.query(act.trx)
    .insert({
      id: newId(act.at.getTime()),
      petitionId: matter.petition.id,
      caseId: wanted.caseId ?? wanted.parent?.caseId ?? null,
      agencyId: matter.petition.agencyId,
      releaseId: wanted.release.id,
      procedure: wanted.procedure,
      kind: wanted.kind,
      element: wanted.element,
      parentRunId: wanted.parent?.id ?? null,
      parentExecutionId: wanted.parentExecutionId ?? null,
      taskId: wanted.taskId ?? null,
      documentId: wanted.documentId ?? null,
      state: 'open',
      position: {},
      waiting: [],
      facts: wanted.facts ?? {},
      visited: { entered: [], left: [], taken: [] },
      startedAt: act.at,
    })
    .returning('*');
  matter.runs.set(run.id, run);
  note(matter, {
    act: 'run.started',
    runId: run.id,
    caseId: run.caseId,
    detail: { procedure: run.procedure, element: run.element, release: wanted.release.hash },
  });
  const step = start(modelOf(wanted.release, run), factsOf(matter, run));
  const received = { element: 'received', day: matter.petition.receivedOn ?? '' };
  await follow(act, matter, run, step, [received, { element: 'begun', day: dayOf(act.at) }]);
  return run;
}

/** Lets something happen to a run's position and follows what comes of it. `done` says which acts happened on which day. */
export async function advanceRun(act: Act, matter: Matter, run: Run, signal: Signal, done: Done[]): Promise<void> {
  const release = await getRelease(act.trx, run.releaseId);
  const step = advance(modelOf(release, run), run.position as Step['position'], signal, factsOf(matter, run));
  await follow(act, matter, run, step, done);
}

/** Brings the rows to where the position is: tasks, deadlines, papers, timers, called runs, the end. */
async function follow(act: Act, matter: Matter, run: Run, step: Step, done: Done[]): Promise<void> {
  const release = await getRelease(act.trx, run.releaseId);
  await failpoint('engine_advanced');
  await savePosition(act, run, step);
  const sent = await issueSent(act, matter, run, release, step);
  await followDeadlines(act, matter, run, release, [...done, ...sent]);
  await followMilestones(act, run, release, [...done, ...sent]);
  await followAwaits(act, matter, run, release, done);
  await countReminder(act, matter, run, done);
  await followTasks(act, matter, run, release, step);
  await followTimers(act, run, step);
  await failpoint('position_written');
  await followBegins(act, matter, run, release, done);
  await callRuns(act, matter, run, release, step);
  if (step.ended) await endRun(act, matter, run, release, step.ended, done.at(-1)?.day ?? dayOf(act.at));
}

function modelOf(release: Release, run: Run) {
  if (run.kind !== 'side') return release.models.main;
  const model = release.models.sides[run.element];
  if (!model) throw new Error(`release ${release.hash} has no side procedure ${run.element}`);
  return model;
}

async function savePosition({ trx }: Act, run: Run, step: Step): Promise<void> {
  run.position = step.position;
  run.waiting = step.waiting.map(({ elementId, executionId, type }) => ({ elementId, executionId, type }));
  run.visited = {
    entered: union(run.visited.entered, step.entered),
    left: union(run.visited.left, step.left),
    taken: union(run.visited.taken, step.taken),
  };
  run.rev += 1;
  await Run.query(trx)
    .findById(run.id)
    .patch({ position: run.position, waiting: run.waiting, visited: run.visited, facts: run.facts, rev: run.rev });
}

function union(before: string[], added: string[]): string[] {
  return [...new Set([...before, ...added])];
}
