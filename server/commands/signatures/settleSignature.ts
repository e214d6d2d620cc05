import { Document } from '../../models/Document.ts';
import { Signature, type SigningFailure } from '../../models/Signature.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { notify } from '../notify.ts';

/** Content that lies in the store already. */
export type Content = { sha256: string; size: number };

/** A signature is there: kept once, however often it was made. False when it had been made before. */
export async function keepSignature(
  act: Act,
  signature: Signature,
  { certificateId, pdf }: { certificateId: string; pdf: Content },
): Promise<boolean> {
  const document = await Document.query(act.trx).findById(signature.documentId).throwIfNotFound();
  return onMatter(act, document.petitionId, async (matter) => {
    await act
      .trx('blobs')
      .insert({ ...pdf, mediaType: 'application/pdf' })
      .onConflict('sha256')
      .ignore();
    const kept = await Signature.query(act.trx)
      .where({ id: signature.id })
      .whereNot({ state: 'done' })
      .patch({ state: 'done', failure: null, certificateId, pdfSha256: pdf.sha256, signedAt: act.at });
    if (kept === 0) return false;
    note(matter, {
      act: 'paper.signed',
      documentId: document.id,
      caseId: document.caseId,
      detail: { purpose: signature.purpose, version: signature.version },
    });
    return true;
  });
}

/** It could not be made: the paper stays as it is, and the clerks are told so that somebody can see to it. */
export async function failSignature(act: Act, signature: Signature, failure: SigningFailure): Promise<void> {
  const document = await Document.query(act.trx).findById(signature.documentId).throwIfNotFound();
  const { petitionId, id: documentId, caseId, agencyId } = document;
  await onMatter(act, petitionId, async (matter) => {
    const failed = await Signature.query(act.trx)
      .where({ id: signature.id, state: 'pending' })
      .patch({ state: 'failed', failure, failures: signature.failures + 1, reference: null, preparedSha256: null });
    if (failed === 0) return;
    const detail = { purpose: signature.purpose, version: signature.version, failure };
    note(matter, { act: 'paper.signing-failed', documentId, caseId, detail });
    await notify(act, {
      kind: 'signing-failed',
      officerIds: await clerksOf(act, agencyId),
      petitionId,
      documentId,
      detail,
    });
  });
}

function clerksOf({ trx }: Act, agencyId: string): Promise<string[]> {
  return trx('officers').where({ agencyId }).whereNull('disabledAt').whereRaw(`'clerk' = any(roles)`).pluck('id');
}
