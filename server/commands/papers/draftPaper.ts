import { paperMeta } from '../../documents/index.ts';
import { newId } from '../../domain/id.ts';
import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Release } from '../../procedures/library.ts';
import { draftOf } from '../../queries/draftOf.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';
import { writeVersion } from './writeVersion.ts';

/**
 * Writes a paper from the facts as they are: a new draft, or the next version of the draft this run already has. A text
 * corrected in Word stays, unless the facts that the paper says have changed since.
 */
export async function draftPaper(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<Document> {
  const before = await draftOf(act.trx, run.id, template);
  const document = before ?? (await insertDraft(act, matter, run, release, template));
  const change: Partial<Document> = before ? { state: 'draft', signerId: null, signedAt: null } : {};
  return writeVersion(act, matter, run, document, change, { text: 'checked' });
}

/** A draft that was taken to Word for a paper which the answers then did not call for. */
export async function dropDraft(act: Act, matter: Matter, run: Run, template: string): Promise<void> {
  const document = await draftOf(act.trx, run.id, template);
  if (document?.state !== 'draft') return;
  await Document.query(act.trx)
    .findById(document.id)
    .patch({ state: 'void', rev: document.rev + 1 });
  note(matter, {
    act: 'paper.dropped',
    runId: run.id,
    caseId: run.caseId,
    documentId: document.id,
    detail: { template, version: document.version },
  });
}

/** A paper without a version yet. */
export async function insertDraft(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<Document> {
  const source = release.templates[template];
  if (!source) throw new Error(`release ${release.hash} has no template ${template}`);
  const meta = paperMeta(source);
  return Document.query(act.trx)
    .insert({
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
    })
    .returning('*');
}
