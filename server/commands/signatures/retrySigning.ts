import { refusal } from '../../domain/refusal.ts';
import type { Document } from '../../models/Document.ts';
import { Signature } from '../../models/Signature.ts';
import type { Act } from '../act.ts';
import { enqueueSigning } from './planSignatures.ts';

/** Has what failed signed again, on the paper and on its copies. Refuses with 409 `nothing_failed`. */
export async function retrySigning({ trx }: Act, { id: documentId, version }: Document): Promise<void> {
  const again = await Signature.query(trx)
    .where({ documentId, version, state: 'failed' })
    .patch({ state: 'pending', failure: null })
    .returning('*');
  if (again.length === 0) throw refusal(409, 'nothing_failed', 'Không có chữ ký nào bị lỗi cần ký lại.');
  for (const { copyId } of again) await enqueueSigning(trx, { documentId, version, copyId });
}
