import type { Step } from '../engine/index.ts';
import { Document } from '../models/Document.ts';
import type { Run } from '../models/Run.ts';
import { getCalledRelease, type Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { startRun } from './follow.ts';
import type { Matter } from './matter.ts';
import { chainFacts } from './papers/desk.ts';
import { writeSlip } from './papers/writeSlip.ts';

/** Starts a run for every call activity that waits without one. A called run that ends signals its parent (endRun). */
export async function callRuns(act: Act, matter: Matter, run: Run, release: Release, step: Step): Promise<void> {
  for (const wait of step.waiting.filter(({ type }) => type === 'callActivity')) {
    const running = [...matter.runs.values()].some(
      (other) => other.parentRunId === run.id && other.parentExecutionId === wait.executionId,
    );
    if (running) continue;
    const spec = release.procedure.calls[wait.elementId];
    if (!spec) throw new Error(`${release.procedure.key} has no call ${wait.elementId}`);
    const called = await getCalledRelease(act.trx, release, spec.calledElement);
    const document = spec.paper ? await latestDraft(act, run, spec.paper.template) : undefined;
    const started = await startRun(act, matter, {
      release: called,
      procedure: spec.calledElement,
      kind: 'called',
      element: wait.elementId,
      parent: run,
      parentExecutionId: wait.executionId,
      ...(document ? { documentId: document.id, facts: await chainFacts(act, document) } : {}),
    });
    if (document) await writeSlip(act, matter, started, called);
  }
}

async function latestDraft({ trx }: Act, run: Run, template: string): Promise<Document> {
  const document = await Document.query(trx)
    .where({ runId: run.id, template })
    .whereIn('state', ['draft', 'approved'])
    .orderBy('id', 'desc')
    .first();
  if (!document) throw new Error(`run ${run.id} calls for a paper ${template} that no step has drafted`);
  return document;
}
