import { paperMeta, renderHtml } from '../documents/index.ts';
import { dayOf } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { documentNumber } from '../domain/numbering.ts';
import { Refusal, refusal } from '../domain/refusal.ts';
import type { Step } from '../engine/index.ts';
import { Document, DocumentVersion, type Recipient } from '../models/Document.ts';
import type { Run } from '../models/Run.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import { paperContext } from '../queries/paperContext.ts';
import type { Act } from './act.ts';
import type { Done } from './deadlines.ts';
import { enqueue } from './enqueue.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { takeNumber } from './takeNumber.ts';

/** What the clerk says when a paper leaves the house. */
export type Issue = { issuedOn: string; recipients: Recipient[] };

/** Writes a paper from the facts as they are: a new draft, or the next version of the draft this run already has. */
export async function draftPaper(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<Document> {
  const before = await Document.query(act.trx)
    .where({ runId: run.id, template })
    .whereIn('state', ['draft', 'approved'])
    .orderBy('id', 'desc')
    .first();
  const document = before ?? (await insertDraft(act, matter, run, release, template));
  return writeVersion(act, matter, run, document, before ? { state: 'draft', signerId: null, signedAt: null } : {});
}

/** The head signs: what he approved is the version he saw. */
export async function approvePaper(act: Act, matter: Matter, run: Run): Promise<void> {
  const document = await paperOf(act, run);
  await Document.query(act.trx)
    .findById(document.id)
    .patch({ state: 'approved', signerId: act.officer.id, signedAt: act.at, rev: document.rev + 1 });
  note(matter, {
    act: 'paper.approved',
    documentId: document.id,
    runId: run.id,
    caseId: run.caseId,
    detail: { template: document.template, version: document.version },
  });
}

/** The clerk numbers, dates and sends. Refuses a date before the signature or in the future with 422. */
export async function issuePaper(act: Act, matter: Matter, run: Run, issue: Issue): Promise<void> {
  const document = await paperOf(act, run);
  if (document.state !== 'approved') throw refusal(409, 'not_signed', 'Văn bản chưa được ký duyệt.');
  if (issue.issuedOn > dayOf(act.at))
    throw refusal(422, 'invalid_answers', 'Ngày ban hành không được ở tương lai.', { issuedOn: 'Ngày ở tương lai' });
  const parent = run.parentRunId ? (matter.runs.get(run.parentRunId) ?? run) : run;
  const numbered = document.numbered ? await number(act, matter, document, issue) : {};
  await writeVersion(act, matter, parent, document, {
    ...numbered,
    issuedOn: issue.issuedOn,
    recipients: issue.recipients,
    state: 'issued',
  });
}

/** Papers of passed send tasks are issued at once, without signature or number. */
export async function issueSent(act: Act, matter: Matter, run: Run, release: Release, step: Step): Promise<Done[]> {
  const day = dayOf(act.at);
  for (const { elementId } of step.sent) {
    const paper = release.procedure.sends[elementId];
    if (paper) await issueDirectly(act, matter, run, release, paper.template);
  }
  return step.sent.map(({ elementId }) => ({ element: elementId, day }));
}

/** Minutes and slips are done when their step is done: both sides have signed on paper. */
export async function issueDirectly(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<void> {
  const document = await insertDraft(act, matter, run, release, template);
  await writeVersion(act, matter, run, document, {
    state: 'issued',
    issuedOn: dayOf(act.at),
    signerId: act.officer.id,
  });
}

async function paperOf({ trx }: Act, run: Run): Promise<Document> {
  const document = run.documentId ? await Document.query(trx).findById(run.documentId).forUpdate() : undefined;
  if (!document) throw new Error(`run ${run.id} has no paper`);
  return document;
}

async function insertDraft(act: Act, matter: Matter, run: Run, release: Release, template: string): Promise<Document> {
  const source = release.templates[template];
  if (!source) throw new Error(`release ${release.hash} has no template ${template}`);
  const meta = paperMeta(source);
  return Document.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    petitionId: run.petitionId,
    caseId: run.caseId,
    runId: run.id,
    agencyId: run.agencyId,
    releaseId: release.id,
    template,
    title: meta.title,
    form: meta.form,
    symbol: meta.symbol,
    numbered: meta.numbered,
    verified: meta.verified,
    sealed: matter.petition.sealed,
    state: 'draft',
    recipients: [],
    version: 0,
    createdAt: act.at,
  });
}

async function number(act: Act, matter: Matter, document: Document, { issuedOn }: Issue) {
  const year = Number(issuedOn.slice(0, 4));
  const symbol = document.symbol ?? 'VB';
  const registerNumber = await takeNumber(act.trx, matter.agency.id, `document:${symbol}`, year);
  return {
    registerYear: year,
    registerNumber,
    number: documentNumber(registerNumber, { type: symbol, agency: matter.agency.symbol }),
  };
}

async function writeVersion(
  act: Act,
  matter: Matter,
  run: Run,
  document: Document,
  change: Partial<Document>,
): Promise<Document> {
  const version = document.version + 1;
  Object.assign(document, change, { version, rev: document.rev + 1 });
  const context = await paperContext(act.trx, matter, {
    document,
    facts: factsOf(matter, run),
    at: act.at,
    officer: act.officer,
  });
  const { id, recipients, ...rest } = {
    ...change,
    version,
    rev: document.rev,
    id: document.id,
    recipients: document.recipients,
  };
  await refuseIncomplete(act, document, context);
  await DocumentVersion.query(act.trx).insert({
    documentId: id,
    version,
    context,
    createdAt: act.at,
    createdBy: act.officer.id,
  });
  await Document.query(act.trx)
    .findById(id)
    .patch({ ...rest, recipients });
  if (document.state === 'issued')
    await enqueue(act.trx, 'render-document', { documentId: id, version }, { key: `render:${id}:${version}` });
  note(matter, {
    act: document.state === 'issued' ? 'paper.issued' : 'paper.drafted',
    runId: run.id,
    caseId: run.caseId,
    documentId: id,
    detail: { template: document.template, version, number: document.number ?? null },
  });
  return document;
}

/**
 * A paper that lacks something is refused where it is written, not when the clerk issues it: number, date and signer of a
 * draft stand in for those that come later. Refuses with 422 `paper_incomplete` and the form's fields.
 */
async function refuseIncomplete(act: Act, document: Document, context: Record<string, unknown>): Promise<void> {
  const { templates } = await getRelease(act.trx, document.releaseId);
  const later = { number: '…', issuedOn: dayOf(act.at), signer: { name: '…', title: '…', capacity: null } };
  const told = context.document as Record<string, unknown>;
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  try {
    await renderHtml(
      templates,
      document.template,
      { ...context, document: { ...told, ...later, ...given } },
      { strict: true },
    );
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([path, words]) => [path.replace(/^facts\.|\[\].*$/g, ''), words]),
    );
    throw refusal(error.status, error.code, `${document.title}: còn thiếu thông tin.`, fields);
  }
}
