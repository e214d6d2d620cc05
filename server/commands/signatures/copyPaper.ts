import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { documentNumber } from '../../domain/numbering.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Document } from '../../models/Document.ts';
import { Signature } from '../../models/Signature.ts';
import { hasSigner } from '../../queries/signers.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { takeNumber } from '../takeNumber.ts';
import { enqueueSigning } from './planSignatures.ts';

/**
 * Bản sao y of an issued paper (Nghị định 30/2020 Đ25): numbered in the agency's book of copies, then signed by the agency.
 * Refuses with 409 `not_issued`, `not_ready`, `no_certificate`.
 */
export async function copyPaper(act: Act, document: Document): Promise<string> {
  const { id: documentId, version, agencyId, petitionId, caseId } = document;
  if (document.state !== 'issued') throw refusal(409, 'not_issued', 'Chỉ sao y văn bản đã ban hành.');
  if (!(await hasSigner(act.trx, { agencyId }, act.at))) {
    throw refusal(409, 'no_certificate', 'Cơ quan chưa có chứng thư số còn hiệu lực để ký bản sao y.');
  }
  return onMatter(act, petitionId, async (matter) => {
    await demandReady(act, document);
    const id = newId(act.at.getTime());
    const registerYear = Number(dayOf(act.at).slice(0, 4));
    const registerNumber = await takeNumber(act.trx, agencyId, 'copy', registerYear);
    const number = documentNumber(registerNumber, { type: 'SY', agency: matter.agency.symbol });
    const made = { madeAt: act.at, madeBy: act.officer.id };
    await act
      .trx('document_copies')
      .insert({ id, documentId, version, agencyId, registerYear, registerNumber, number, ...made });
    const signature = { documentId, version, agencyId, copyId: id, position: 0, purpose: 'copy' as const };
    await Signature.query(act.trx).insert({ id: newId(), ...signature });
    await enqueueSigning(act.trx, { documentId, version, copyId: id });
    note(matter, { act: 'paper.copied', documentId, caseId, detail: { number, version } });
    return id;
  });
}

// A copy certifies what is final: rendered, and signed by all who sign it.
async function demandReady({ trx }: Act, { id: documentId, version }: Document): Promise<void> {
  const rendered = await trx('document_versions')
    .where({ documentId, version })
    .whereNotNull('pdfSha256')
    .first('version');
  const open = await Signature.query(trx)
    .where({ documentId, version, copyId: null })
    .whereNot({ state: 'done' })
    .first();
  if (!rendered || open) throw refusal(409, 'not_ready', 'Văn bản chưa ký xong nên chưa sao y được.');
}
