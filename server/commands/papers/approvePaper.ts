import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';

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

/** The paper that a called run carries, locked. */
export async function paperOf({ trx }: Act, run: Run): Promise<Document> {
  const document = run.documentId ? await Document.query(trx).findById(run.documentId).forUpdate() : undefined;
  if (!document) throw new Error(`run ${run.id} has no paper`);
  return document;
}
