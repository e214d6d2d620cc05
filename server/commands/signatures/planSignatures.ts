import type { Knex } from 'knex';
import { newId } from '../../domain/id.ts';
import type { Document } from '../../models/Document.ts';
import { Signature } from '../../models/Signature.ts';
import { enqueue } from '../enqueue.ts';

/** A paper that is to be signed digitally, once its PDF is there: the leader who approved it, then the agency. */
export async function planSignatures(trx: Knex.Transaction, document: Document): Promise<void> {
  const { id, version, agencyId, signerId, signing, state } = document;
  if (signing !== 'digital' || state !== 'issued' || !signerId) return;
  const row = { documentId: id, version, agencyId, state: 'pending' as const };
  await Signature.query(trx)
    .insert([
      { ...row, id: newId(), position: 0, purpose: 'leader', officerId: signerId },
      { ...row, id: newId(), position: 1, purpose: 'agency' },
    ])
    .onConflict(['documentId', 'version', 'copyId', 'position'])
    .ignore();
  await enqueueSigning(trx, { documentId: id, version, copyId: null });
}

/** Wakes the job that signs what comes next; later when it waits for a person's telephone. */
export function enqueueSigning(
  trx: Knex.Transaction,
  { documentId, version, copyId }: { documentId: string; version: number; copyId: string | null },
  at?: Date,
): Promise<void> {
  const key = `sign:${documentId}:${version}:${copyId ?? ''}`;
  return enqueue(trx, 'sign-document', { documentId, version, copyId }, { key, ...(at ? { at } : {}) });
}
