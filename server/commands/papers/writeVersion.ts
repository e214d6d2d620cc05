import { renderHtml } from '../../documents/index.ts';
import { dayOf } from '../../domain/day.ts';
import { Refusal, refusal } from '../../domain/refusal.ts';
import { Document, DocumentVersion } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import { getRelease } from '../../procedures/library.ts';
import { paperContext } from '../../queries/paperContext.ts';
import { wordTextOf } from '../../queries/wordText.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';
import { factsOf } from '../facts.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';

/**
 * What makes a version special. `text`: where its words come from: 'kept' (what the last version had; the rule), 'checked'
 * (a text from Word stays only while the template would still write the same), or the text put back now. `facts` instead
 * of the run's. `unfinished`: blanks are allowed. `act`: what the journal calls it. `more`:
 * what only this kind of paper reads.
 */
export type VersionOptions = {
  text?: 'kept' | 'checked' | { body: string };
  facts?: Record<string, unknown>;
  unfinished?: boolean;
  act?: string;
  more?: Record<string, unknown>;
};

/** Writes the next version of a paper from the facts of a run, with what changes about the paper itself. */
export async function writeVersion(
  act: Act,
  matter: Matter,
  run: Run,
  document: Document,
  change: Partial<Document>,
  { text = 'kept', facts = factsOf(matter, run), unfinished = false, act: name, more = {} }: VersionOptions = {},
): Promise<Document> {
  const before = { ...document };
  const version = document.version + 1;
  Object.assign(document, change, { version, rev: document.rev + 1 });
  const about = { document, facts, at: act.at, officer: act.officer };
  const context = { ...(await paperContext(act.trx, matter, about)), ...more };
  const { id, recipients, ...rest } = {
    ...change,
    version,
    rev: document.rev,
    id: document.id,
    recipients: document.recipients,
  };
  const body = typeof text === 'object' ? text.body : await bodyOf(act, before, text, context);
  if (!unfinished) await refuseIncomplete(act, document, context, body);
  await DocumentVersion.query(act.trx).insert({
    documentId: id,
    version,
    context,
    body,
    createdAt: act.at,
    createdBy: act.officer.id,
  });
  await Document.query(act.trx)
    .findById(id)
    .patch({ ...rest, recipients });
  if (document.state === 'issued')
    await enqueue(act.trx, 'render-document', { documentId: id, version }, { key: `render:${id}:${version}` });
  note(matter, {
    act: name ?? (document.state === 'issued' ? 'paper.issued' : 'paper.drafted'),
    runId: run.id,
    caseId: run.caseId,
    documentId: id,
    detail: { template: document.template, version, number: document.number ?? null },
  });
  return document;
}

async function bodyOf(
  { trx }: Act,
  document: Pick<Document, 'id' | 'version' | 'template' | 'releaseId'>,
  text: 'kept' | 'checked',
  context: Record<string, unknown>,
): Promise<string | null> {
  if (document.version === 0) return null;
  if (text === 'checked') {
    const { templates } = await getRelease(trx, document.releaseId);
    return (await wordTextOf(trx, document, templates, context)).body;
  }
  return (await DocumentVersion.query(trx).findById([document.id, document.version]))?.body ?? null;
}

/**
 * A paper that lacks something is refused where it is written, not when the clerk issues it: number, date and signer of a
 * draft stand in for those that come later. Refuses with 422 `paper_incomplete` and the form's fields.
 */
async function refuseIncomplete(
  act: Act,
  document: Document,
  context: Record<string, unknown>,
  body: string | null,
): Promise<void> {
  const { templates } = await getRelease(act.trx, document.releaseId);
  const later = {
    number: '…',
    issuedOn: dayOf(act.at),
    signer: { name: '…', title: '…', capacity: null, onBehalfOf: null },
  };
  const told = context.document as Record<string, unknown>;
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  try {
    await renderHtml(
      templates,
      document.template,
      { ...context, document: { ...told, ...later, ...given } },
      { strict: true, body },
    );
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([path, words]) => [path.replace(/^facts\.|\[\].*$/g, ''), words]),
    );
    throw refusal(error.status, error.code, `${document.title}: còn thiếu thông tin.`, fields);
  }
}
