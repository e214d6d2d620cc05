import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import type { FormKey } from '../forms/index.ts';
import { Officer } from '../models/Officer.ts';
import { Petition } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import { Task } from '../models/Task.ts';
import { isTrue, type TaskSpec } from '../procedures/index.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Act } from './act.ts';
import { attachAnswers } from './attachAnswers.ts';
import { barRespondent } from './barRespondent.ts';
import { keepEvidence } from './caseFile/keepEvidence.ts';
import { redeliver } from './deliveries/redeliver.ts';
import { settleDeliveries } from './deliveries/settleDeliveries.ts';
import { demandWindow } from './demandWindow.ts';
import { demandExtendable } from './extendDeadline.ts';
import { factsOf } from './facts.ts';
import { advanceRun } from './follow.ts';
import { note } from './journal.ts';
import { linkOriginal } from './linkOriginal.ts';
import { demandLongerInTime } from './longerLimit.ts';
import { type Matter, onMatter } from './matter.ts';
import type { SeenPaper } from './papers/demandSeen.ts';
import { draftPaper, dropDraft } from './papers/draftPaper.ts';
import { issueDirectly } from './papers/issuePaper.ts';
import { passPaper } from './papers/passPaper.ts';
import { demandReportDays } from './receptions/demandReportDays.ts';
import { settleSession } from './receptions/registrations.ts';
import { registerParts } from './registerParts.ts';
import { writeRoutingNote } from './routing.ts';
import { sealPetition } from './sealPetition.ts';
import { demandFirstWithdrawal } from './withdrawals.ts';

/** `paper`: which version of the paper that is initialled or signed was on the screen. */
export type Submission = { values: Record<string, unknown>; rev?: number | undefined; paper?: SeenPaper | undefined };

/**
 * An officer completes a task: the answers are checked by the form of the run's release, become facts and papers, and the
 * run goes on. Refuses with 409 `already_completed` (who and when), `task_cancelled`, `suspended`, `paper_moved`; 422
 * `paper_unnamed` and with fields.
 */
export async function completeTask(act: Act, vault: IdentityVault, task: Task, submission: Submission): Promise<Task> {
  return onMatter(act, task.petitionId, async (matter) => {
    const open = await Task.query(act.trx).findById(task.id).throwIfNotFound();
    await refuseIfOver(act, open);
    const run = matter.runs.get(open.runId);
    if (!run) throw new Error(`task ${open.id} has no run`);
    const release = await getRelease(act.trx, run.releaseId);
    const spec = release.procedure.tasks[open.key];
    const form = release.forms[spec?.formKey ?? open.key];
    if (!spec || !form) throw new Error(`release ${release.hash} does not know task ${open.key}`);

    const { values } = form.parse(submission.values, { ...factsOf(matter, run), today: dayOf(act.at) });
    await attachAnswers(act, matter, open, form.keys(), values);
    const insteadOf = insteadOfWhom(act, open);
    const completed = await complete(act, open, values);
    run.facts = { ...run.facts, ...values };
    if (spec.routing) await writeRoutingNote(act, matter, run, open, values);
    await keepRegister(act, vault, matter, run, release, values);
    note(matter, {
      act: `${open.key}.completed`,
      ground: spec.grounds.map(({ law }) => law).join('; ') || undefined,
      runId: run.id,
      caseId: run.caseId,
      taskId: open.id,
      detail: { key: open.key, fields: Object.keys(values), rev: completed.rev, ...insteadOf },
    });
    await demandExtendable(act, matter, run, release, spec);
    await demandLongerInTime(act, matter, run);
    demandFirstWithdrawal(matter, run);
    await linkOriginal(act, matter, values);
    if (spec.parts) await registerParts(act, vault, matter, run, spec.parts);
    await writePapers(act, matter, { run, release, spec, values, fields: form.keys(), seen: submission.paper });
    await keepEvidence(act, matter, run, spec, values);
    if (open.key === 'prepare-session') await demandReportDays(act, matter, values.preparationRequests);
    await settleSession(act, matter.petition, open.key, values);
    const schema = release.schemas[spec.formKey];
    if (schema) await settleDeliveries(act, matter, schema, values);
    await advanceRun(act, matter, run, { kind: 'complete', executionId: open.executionId }, [
      { element: open.key, day: dayOf(act.at) },
    ]);
    if (schema) demandWindow(matter, run, schema, values);
    return completed;
  });
}

// The journal says for whom somebody stood in; the task itself becomes his who did it.
function insteadOfWhom({ officer }: Act, { assigneeId }: Task): { insteadOfId?: string } {
  return assigneeId && officer.standsFor?.includes(assigneeId) ? { insteadOfId: assigneeId } : {};
}

async function refuseIfOver({ trx }: Act, task: Task): Promise<void> {
  if (task.completedAt) {
    const officer = task.completedBy ? await Officer.query(trx).findById(task.completedBy) : undefined;
    throw refusal(409, 'already_completed', `${officer?.name ?? 'Người khác'} đã hoàn thành việc này.`);
  }
  if (task.cancelledAt)
    throw refusal(409, 'task_cancelled', 'Việc này không còn nữa vì quy trình đã đi theo hướng khác.');
  if (task.paused) {
    throw refusal(
      409,
      'suspended',
      'Vụ việc đang tạm đình chỉ giải quyết; việc này chờ quyết định tiếp tục giải quyết.',
    );
  }
}

// What a petition is found to be goes into the register, where lists and reports look for it.
async function keepRegister(
  act: Act,
  vault: IdentityVault,
  matter: Matter,
  run: Run,
  { procedure }: Release,
  { kind, field, complex }: Record<string, unknown>,
): Promise<void> {
  if (run.kind === 'main' && typeof complex === 'boolean' && complex !== matter.petition.complex) {
    matter.petition.complex = complex;
    await Petition.query(act.trx).findById(matter.petition.id).patch({ complex });
  }
  if (procedure.subject !== 'petition' || run.kind !== 'main' || (!kind && !field)) return;
  const { petition } = matter;
  const found = { kind: kind ?? petition.kind, field: field ?? petition.field } as Pick<Petition, 'kind' | 'field'>;
  if (found.kind !== petition.kind || found.field !== petition.field) {
    Object.assign(petition, found);
    await Petition.query(act.trx).findById(petition.id).patch(found);
  }
  if (petition.kind === 'denunciation' && !petition.sealed) await sealPetition(act, vault, matter);
  if (petition.kind === 'denunciation') await barRespondent(act, matter);
}

async function complete({ officer, at, trx }: Act, task: Task, values: Record<string, unknown>): Promise<Task> {
  const change = { completedAt: at, completedBy: officer.id, assigneeId: officer.id, rev: task.rev + 1 };
  await Task.query(trx).findById(task.id).patch(change);
  await trx('answers').insert({
    taskId: task.id,
    runId: task.runId,
    key: task.key,
    values: JSON.stringify(values),
    at,
    officerId: officer.id,
  });
  await trx('drafts').where({ taskId: task.id }).delete();
  return Object.assign(task, change);
}

type Answered = {
  run: Run;
  release: Release;
  spec: TaskSpec;
  values: Record<string, unknown>;
  fields: FormKey[];
  seen: SeenPaper | undefined;
};

// A paper drafted here is signed where the run calls `paper`; what is never called for (minutes) is done with its step.
async function writePapers(
  act: Act,
  matter: Matter,
  { run, release, spec, values, fields, seen }: Answered,
): Promise<void> {
  const { procedure } = release;
  if (spec.documentAct === 'redeliver') await redeliver(act, matter, run, values);
  else if (spec.documentAct) await passPaper(act, matter, { run, release, spec, values, seen });
  const called = new Set(Object.values(procedure.calls).map(({ paper }) => paper?.template));
  for (const template of spec.papers) {
    const when = spec.papersWhen[template];
    if (when && !isTrue(when, factsOf(matter, run))) await dropDraft(act, matter, run, template);
    else if (called.has(template)) await draftPaper(act, matter, run, release, template);
    else await issueDirectly(act, matter, run, release, template, { scan: scanOf(fields, values, template) });
  }
}

// The picture of a paper that was signed in ink, where the form asks for one.
function scanOf(fields: FormKey[], values: Record<string, unknown>, template: string): string | undefined {
  const field = fields.find(({ signs }) => signs === template);
  const files = field ? values[field.key] : undefined;
  return Array.isArray(files) ? (files[0] as string | undefined) : undefined;
}
