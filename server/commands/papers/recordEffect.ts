import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { DocumentEffect } from '../../models/Delivery.ts';
import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import { getRelease, type Release } from '../../procedures/library.ts';
import { effectsOf } from '../../queries/effects.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';

/** Whether an errand is about changing the paper it is begun from. */
export function changesPaper({ procedure }: Release): boolean {
  return Object.values(procedure.calls).some(({ paper }) => paper?.effect);
}

/**
 * A paper may be corrected, withdrawn or replaced while it stands. Refuses with 409 `not_issued`, `already_withdrawn`,
 * `already_replaced` naming the paper that did it, and `change_open` while another change of it is under way.
 */
export async function demandChangeable(
  { trx }: Act,
  matter: Matter,
  documentId: string | undefined,
): Promise<Document> {
  const document = documentId
    ? await Document.query(trx).findOne({ id: documentId, petitionId: matter.petition.id })
    : undefined;
  if (!document) throw refusal(404, 'not_found', 'Không tìm thấy văn bản.');
  if (document.state !== 'issued')
    throw refusal(409, 'not_issued', 'Văn bản chưa phát hành: trả lại để sửa thay vì đính chính, thu hồi.');
  await demandStanding(trx, document.id);
  for (const run of matter.runs.values()) {
    if (run.kind !== 'errand' || run.state !== 'open' || run.documentId !== documentId) continue;
    if (changesPaper(await getRelease(trx, run.releaseId)))
      throw refusal(409, 'change_open', 'Văn bản này đang có một việc đính chính, thu hồi hoặc thay thế chưa xong.');
  }
  return document;
}

/** The paper of a called run is issued: what its caller's diagram says it does to the earlier paper now holds. */
export async function recordEffect(
  act: Act,
  matter: Matter,
  caller: Run,
  called: Run,
  document: Document,
): Promise<void> {
  if (caller.kind !== 'errand' || !caller.documentId) return;
  const { procedure } = await getRelease(act.trx, caller.releaseId);
  const effect = procedure.calls[called.element]?.paper?.effect;
  if (!effect) return;
  await demandStanding(act.trx, caller.documentId);
  await DocumentEffect.query(act.trx).insert({
    id: newId(act.at.getTime()),
    documentId: caller.documentId,
    byDocumentId: document.id,
    effect,
    onDay: document.issuedOn ?? matter.today,
    at: act.at,
    officerId: act.officer.id,
  });
  note(matter, {
    act: `document.${effect}`,
    ground: 'NĐ30 Đ18',
    documentId: caller.documentId,
    runId: caller.id,
    caseId: caller.caseId,
    detail: { byDocumentId: document.id, number: document.number },
  });
}

async function demandStanding(trx: Act['trx'], documentId: string): Promise<void> {
  const final = (await effectsOf(trx, [documentId])).find(
    ({ effect }) => effect === 'withdrawn' || effect === 'replaced',
  );
  if (!final) return;
  const done = final.effect === 'withdrawn' ? 'thu hồi' : 'thay thế';
  throw refusal(409, `already_${final.effect}`, `Văn bản này đã bị ${done} bởi văn bản số ${final.number ?? '…'}.`);
}
