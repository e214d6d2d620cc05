import { Deadline } from '../../models/Deadline.ts';
import { Run } from '../../models/Run.ts';
import type { DeadlineSpec, TransitionSpec } from '../../procedures/index.ts';
import { findRelease, getRelease, type Release, releasesWithTransitions } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { cancelEnded } from '../deadlines.ts';
import { factsOf } from '../facts.ts';
import { note } from '../journal.ts';
import { type Matter, onMatter } from '../matter.ts';
import { moveDeadline } from '../moveDeadline.ts';
import { chooseLaw } from './chooseLaw.ts';

/**
 * Lets a matter follow a change of law: open runs that a transition takes over go on in that release with the same element
 * ids, what was done stays done, and clocks between two laws are counted as legal staff chose. Repeating it changes nothing.
 */
export async function followLaw(
  act: Act,
  petitionId: string,
): Promise<{ moved: number; kept: number; clocks: number }> {
  const targets = await releasesWithTransitions(act.trx);
  return onMatter(act, petitionId, async (matter) => {
    const told = { moved: 0, kept: 0, clocks: 0 };
    for (const run of [...matter.runs.values()].filter(({ state, kind }) => state === 'open' && movable.has(kind))) {
      const release = await getRelease(act.trx, run.releaseId);
      const found = transitionFor(run, release, targets, matter.today);
      if (found) told[(await moveRun(act, matter, run, release, found)) ? 'moved' : 'kept'] += 1;
      told.clocks += await chooseAgain(act, matter, run);
    }
    return told;
  });
}

const movable = new Set(['main', 'called']);

type Found = { target: Release; transition: TransitionSpec };

function transitionFor(run: Run, release: Release, targets: Release[], today: string): Found | undefined {
  const { left } = run.visited;
  for (const target of targets.filter(({ procedure }) => procedure.key === run.procedure)) {
    const transition = target.procedure.transitions?.find(
      ({ on, after, until }) =>
        on <= today && release.validFrom < on && (!after || left.includes(after)) && (!until || !left.includes(until)),
    );
    if (transition) return target.id === run.releaseId ? undefined : { target, transition };
  }
  return undefined;
}

// Steps that wait in it must be in the other drawing too, as the same kind of step; else the run stays where it is, and that is journaled once.
async function moveRun(
  act: Act,
  matter: Matter,
  run: Run,
  from: Release,
  { target, transition }: Found,
): Promise<boolean> {
  const sides = [...matter.runs.values()].filter(
    (one) => one.parentRunId === run.id && one.kind === 'side' && one.state === 'open' && one.releaseId === from.id,
  );
  const lost = [run, ...sides].flatMap((one) => missingIn(one, target));
  if (lost.length > 0) {
    await noteOnce(act, matter, run, { procedure: run.procedure, missing: lost, release: target.hash });
    return false;
  }
  for (const one of [run, ...sides]) {
    one.releaseId = target.id;
    one.rev += 1;
    await Run.query(act.trx).findById(one.id).patch({ releaseId: target.id, rev: one.rev });
    await cancelEnded(act, matter, one, target, transition.law);
  }
  note(matter, {
    act: 'run.moved',
    ground: transition.law,
    runId: run.id,
    caseId: run.caseId,
    detail: {
      procedure: run.procedure,
      from: from.hash,
      release: target.hash,
      ...(transition.unverified && { unverified: true }),
    },
  });
  return true;
}

function missingIn(run: Run, { procedure }: Release): string[] {
  const known = { userTask: procedure.tasks, callActivity: procedure.calls, sendTask: procedure.sends };
  if (run.kind === 'side' && !procedure.sides[run.element]) return [run.element];
  return run.waiting
    .filter(({ elementId, type }) => !Object.hasOwn(known[type as keyof typeof known] ?? procedure.names, elementId))
    .map(({ elementId }) => elementId);
}

async function noteOnce({ trx }: Act, matter: Matter, run: Run, detail: Record<string, unknown>): Promise<void> {
  const before = await trx('journal')
    .where({ petitionId: matter.petition.id, runId: run.id, act: 'run.kept' })
    .whereRaw(`detail ->> 'release' = ?`, [detail.release as string])
    .first('seq');
  if (!before) note(matter, { act: 'run.kept', runId: run.id, caseId: run.caseId, detail });
}

// The release in force says which earlier law its clocks replaced, also for runs that stay where they began.
async function chooseAgain(act: Act, matter: Matter, run: Run): Promise<number> {
  const specs = ((await findRelease(act.trx, run.procedure, matter.today))?.procedure.deadlines ?? []).filter(
    (spec): spec is DeadlineSpec => spec.earlier !== undefined,
  );
  let changed = 0;
  for (const spec of specs) {
    const open = await Deadline.query(act.trx).findOne({ runId: run.id, key: spec.id, state: 'open' });
    const limit = open && (await chooseLaw(act, spec, factsOf(matter, run), open.startedOn, run.agencyId));
    if (!open || !limit?.unsure || (open.limitValue === limit.value && open.limitLaw === limit.law)) continue;
    const before = open.limitValue;
    const { dueOn } = await moveDeadline(act, open, { limitValue: limit.value, limitLaw: limit.law, unverified: true });
    note(matter, {
      act: 'deadline.changed',
      ground: limit.law,
      runId: run.id,
      caseId: run.caseId,
      detail: { key: spec.id, before, limit: limit.value, dueOn, unverified: true },
    });
    matter.clocksMoved = true;
    changed += 1;
  }
  return changed;
}
