import type { Delivery } from '../models/Delivery.ts';
import type { Effect } from '../queries/effects.ts';

/** One recipient of a paper and how far it has come. */
export function presentDelivery(delivery: Delivery) {
  const { id, documentId, petitionId, position, attempt, name, capacity, route, address, issuedOn, state } = delivery;
  const { code, sentOn, postedPlace, postedFrom, postedTo, receivedOn, receivedBy, failedOn, failureReason } = delivery;
  return {
    ...{ id, documentId, petitionId, position, attempt, name, capacity, route, address, issuedOn, state, code, sentOn },
    ...{ postedPlace, postedFrom, postedTo, receivedOn, receivedBy, failedOn, failureReason },
    proofFileId: delivery.proofFileId,
    handoverDocumentId: delivery.handoverDocumentId,
    retried: delivery.retried,
    sealed: delivery.sealed,
  };
}

/** What a later paper did to this one, as every page says it. */
export function presentEffect({ effect, onDay, byDocumentId, number, title }: Effect) {
  return { effect, onDay, byDocumentId, number, title, words: `${WORDS[effect]}${by(number, title)}` };
}

const WORDS = {
  corrected: 'Đã đính chính',
  withdrawn: 'Đã thu hồi',
  replaced: 'Đã thay thế',
  copied: 'Đã sao y',
} as const;

function by(number: string | null, title: string | null): string {
  if (number) return ` bởi văn bản số ${number}`;
  return title ? ` bởi “${title}”` : '';
}
