import { type Day, dayOf } from '../domain/day.ts';
import type { Step } from '../engine/index.ts';
import { Case } from '../models/Case.ts';
import { Document } from '../models/Document.ts';
import { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import { Task } from '../models/Task.ts';
import { Timer } from '../models/Timer.ts';
import { currentRelease, getRelease, isInForce, type Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { cancelAwaits } from './awaits.ts';
import { contribute } from './contribute.ts';
import { cancelDeadlines, endDeadlines, followDeadlines } from './deadlines.ts';
import { goOn } from './enterBook.ts';
import { advanceRun } from './follow.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { openCase } from './openCase.ts';
import { cancelTasks } from './tasks.ts';
import { reportBack } from './transfers/answerTransfer.ts';

type Ended = NonNullable<Step['ended']>;
type Outcome = { state: string; name: string | null; opens?: string; handover?: string; gives?: string[] };

/**
 * A run came to its end: a called run answers its parent, a side run may end its scope, a main run closes its matter, an
 * errand leaves what it found and hands over the facts its outcome gives. `day` is that of the act that ended it.
 */
export async function endRun(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  ended: Ended,
  day: Day,
): Promise<void> {
  const outcome = await inForce(act, release.procedure.ends[ended.endEventId], ended);
  await endDeadlines(act, matter, run, release, outcome.opens, day);
  await close(act, matter, run, 'ended', outcome);
  await closeBelow(act, matter, run, outcome);
  if (run.kind === 'called') await answerParent(act, matter, run, ended);
  else if (run.kind === 'side') await endScope(act, matter, run, ended, outcome);
  else if (run.kind === 'main') await closeMatter(act, matter, run, outcome);
  else {
    await contribute(act, matter, run, release);
    await giveBack(act, matter, run, outcome, day);
  }
  matter.clocksMoved = true;
}

// What a diagram opens may not be in force on that day: then the matter waits for it, under the same label.
async function inForce(act: Act, outcome: Outcome | undefined, ended: Ended): Promise<Outcome> {
  if (!outcome) return { state: ended.code ?? 'ended', name: null };
  const { opens, ...rest } = outcome;
  if (!opens || (await isInForce(act.trx, opens, dayOf(act.at)))) return outcome;
  return { ...rest, handover: opens };
}

// A matter found complex while it is verified takes the longer limit from there (NĐ124 Đ3a).
async function giveBack(act: Act, matter: Matter, errand: Run, { gives = [] }: Outcome, day: Day): Promise<void> {
  const run = mainRunAbove(matter, errand);
  if (run?.state === 'open' && gives.length > 0) {
    const given = Object.fromEntries(gives.flatMap((key) => (key in errand.facts ? [[key, errand.facts[key]]] : [])));
    run.facts = { ...run.facts, ...given };
    await Run.query(act.trx).findById(run.id).patch({ facts: run.facts });
    note(matter, {
      act: 'facts.given',
      runId: run.id,
      caseId: run.caseId,
      detail: { procedure: errand.procedure, fields: Object.keys(given) },
    });
    const release = await getRelease(act.trx, run.releaseId);
    await followDeadlines(act, matter, run, release, [{ element: errand.procedure, day }]);
  }
}

function mainRunAbove(matter: Matter, run: Run): Run | undefined {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  return parent && parent.kind !== 'main' ? mainRunAbove(matter, parent) : parent;
}

/** Everything that is still under way on a matter stops here; nobody is asked for anything any more. */
export async function interruptRuns(act: Act, matter: Matter, outcome: { state: string; name: string }): Promise<void> {
  for (const run of [...matter.runs.values()])
    if (run.state === 'open') await close(act, matter, run, 'interrupted', outcome);
}

/** One run with all below it stops before its end. */
export async function stopRun(
  act: Act,
  matter: Matter,
  run: Run,
  outcome: { state: string; name: string },
): Promise<void> {
  await closeBelow(act, matter, run, outcome);
  await close(act, matter, run, 'interrupted', outcome);
  matter.clocksMoved = true;
}

async function answerParent(act: Act, matter: Matter, run: Run, ended: Ended): Promise<void> {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  if (!parent || !run.parentExecutionId) throw new Error(`called run ${run.id} has no parent`);
  if (ended.kind === 'error') {
    const code = ended.code ?? 'ended';
    return advanceRun(act, matter, parent, { kind: 'fail', executionId: run.parentExecutionId, code }, []);
  }
  const document = run.documentId ? await Document.query(act.trx).findById(run.documentId) : undefined;
  const done = [{ element: run.element, day: document?.issuedOn ?? dayOf(act.at) }];
  await advanceRun(act, matter, parent, { kind: 'complete', executionId: run.parentExecutionId }, done);
}

// A side procedure that ends on an error end event ends the whole scope it belongs to, with its own outcome.
async function endScope(act: Act, matter: Matter, run: Run, ended: Ended, outcome: Outcome): Promise<void> {
  const scope = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  if (ended.kind !== 'error' || !scope) return;
  await closeBelow(act, matter, scope, outcome);
  await close(act, matter, scope, 'interrupted', outcome);
  if (scope.kind === 'main') await closeMatter(act, matter, scope, outcome);
}

// A side procedure that nobody finished has nothing left to bear on when its scope ends.
async function closeBelow(act: Act, matter: Matter, scope: Run, outcome: Outcome): Promise<void> {
  for (const other of [...matter.runs.values()])
    if (other.state === 'open' && isBelow(matter, other, scope.id))
      await close(act, matter, other, 'interrupted', outcome);
}

async function close(
  act: Act,
  matter: Matter,
  run: Run,
  state: 'ended' | 'interrupted',
  outcome: Outcome,
): Promise<void> {
  const tasks = await Task.query(act.trx).where({ runId: run.id }).whereNull('completedAt').whereNull('cancelledAt');
  await cancelTasks(act, matter, tasks);
  await Timer.query(act.trx)
    .where({ runId: run.id })
    .whereNull('firedAt')
    .whereNull('cancelledAt')
    .patch({ cancelledAt: act.at });
  const release = await getRelease(act.trx, run.releaseId);
  if (run.kind !== 'called') await cancelDeadlines(act, matter, run, release);
  if (run.kind !== 'side') await cancelAwaits(act, matter, run, release);
  run.state = state;
  run.outcome = outcome.state;
  run.outcomeName = outcome.name ?? null;
  run.endedAt = act.at;
  await Run.query(act.trx)
    .findById(run.id)
    .patch({ state, outcome: run.outcome, outcomeName: run.outcomeName, endedAt: act.at, position: {}, waiting: [] });
  note(matter, {
    act: `run.${state}`,
    runId: run.id,
    caseId: run.caseId,
    detail: { procedure: run.procedure, outcome: outcome.state },
  });
}

async function closeMatter(act: Act, matter: Matter, run: Run, outcome: Outcome): Promise<void> {
  const state = outcome.handover ? 'handed_over' : 'closed';
  const closing = { state, outcome: outcome.state, outcomeName: outcome.name ?? null } as const;
  // A case may open another on the same matter: a denunciation by nobody known goes on as information (LTC Đ25).
  if (run.caseId) {
    const file = await Case.query(act.trx).findById(run.caseId).throwIfNotFound();
    await Case.query(act.trx)
      .findById(file.id)
      .patch({ ...closing, closedAt: act.at, rev: file.rev + 1 });
  }
  if (outcome.opens) {
    const release = await currentRelease(act.trx, outcome.opens, dayOf(act.at));
    if (release.procedure.subject === 'petition') await goOn(act, matter, run, release);
    else await openCase(act, matter, run, release);
    return;
  }
  const closedOn = state === 'closed' ? dayOf(act.at) : null;
  Object.assign(matter.petition, closing, { closedOn, rev: matter.petition.rev + 1 });
  await Petition.query(act.trx)
    .findById(matter.petition.id)
    .patch({ ...closing, closedOn, rev: matter.petition.rev });
  if (state === 'closed') await reportBack(act, matter, closing.outcomeName ?? closing.outcome);
}

function isBelow(matter: Matter, run: Run, ancestorId: string): boolean {
  if (!run.parentRunId) return false;
  if (run.parentRunId === ancestorId) return true;
  const parent = matter.runs.get(run.parentRunId);
  return parent !== undefined && isBelow(matter, parent, ancestorId);
}
