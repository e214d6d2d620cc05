import type { Day } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Delivery } from '../../models/Delivery.ts';
import type { Act } from '../act.ts';
import { attachProof } from './attachProof.ts';
import { change, type Held } from './onDelivery.ts';

export type Sent = { sentOn: Day; code?: string | null | undefined };
export type Posted = { place: string; from: Day; to: Day; minutesFileId?: string | null | undefined };

/**
 * A paper has left for its recipient; by post with the code of the sending. The code may be put right until it arrived.
 * Refuses with 422 (`sentOn`, `code`), 409 `already_received`, `delivery_failed`, `code_taken`.
 */
export async function recordSent(act: Act, held: Held, { sentOn, code }: Sent): Promise<Delivery> {
  const { delivery, document, matter } = held;
  demandOpen(delivery);
  if (delivery.route === 'posting')
    throw refusal(409, 'posting_needs_place', 'Niêm yết phải ghi nơi niêm yết, từ ngày, đến ngày.');
  demandDay('sentOn', sentOn, delivery.issuedOn, 'ngày ban hành', matter.today);
  const given = code?.trim().replace(/\s+/g, '').toUpperCase() || null;
  if (given && delivery.route !== 'post')
    throw refusal(422, 'invalid_answers', 'Chỉ gửi qua bưu chính mới có mã bưu gửi.', {
      code: 'Không gửi qua bưu chính',
    });
  if (given) await demandFree(act, delivery, given);
  const patch = { state: 'sent' as const, sentOn, code: given ?? delivery.code };
  const ground = document.numbered ? 'NĐ30 Đ18' : undefined;
  return change(act, held, patch, { act: 'sent', onDay: sentOn, ...(ground ? { ground } : {}) });
}

/** A paper hangs at a place from a day to a day, and there are minutes of it. Refuses with 422 (`place`, `from`, `to`, `minutesFileId`). */
export async function recordPosting(
  act: Act,
  held: Held,
  { place, from, to, minutesFileId }: Posted,
): Promise<Delivery> {
  const { delivery, matter } = held;
  demandOpen(delivery);
  if (delivery.route !== 'posting') throw refusal(409, 'not_by_posting', 'Nơi nhận này không gửi bằng niêm yết.');
  demandDay('from', from, delivery.issuedOn, 'ngày ban hành', matter.today);
  if (!place.trim()) throw fault('place', 'Ghi nơi niêm yết');
  if (to < from) throw fault('to', 'Không được trước ngày bắt đầu niêm yết');
  if (!minutesFileId && !delivery.handoverDocumentId)
    throw fault('minutesFileId', 'Đính kèm biên bản niêm yết có chữ ký người chứng kiến');
  if (minutesFileId) await attachProof(act, held, minutesFileId, 'Biên bản niêm yết');
  const patch = {
    state: 'sent' as const,
    sentOn: from,
    postedPlace: place.trim(),
    postedFrom: from,
    postedTo: to,
    ...(minutesFileId ? { proofFileId: minutesFileId } : {}),
  };
  return change(act, held, patch, { act: 'sent', onDay: from });
}

/** Refuses what has come to its end already. */
export function demandOpen({ state, receivedOn }: Delivery): void {
  if (state === 'received')
    throw refusal(409, 'already_received', `Đã ghi nhận ngày nhận ${formatDay(receivedOn ?? '')}.`);
  if (state === 'failed') throw refusal(409, 'delivery_failed', 'Lần gửi này không phát được; hãy chuyển phát lại.');
}

/** A day not before another and not in the future. */
export function demandDay(field: string, day: Day, earliest: Day, words: string, today: Day): void {
  if (day < earliest) throw fault(field, `Không được trước ${words} (${formatDay(earliest)})`, CODES[words]);
  if (day > today) throw fault(field, 'Ngày ở tương lai', 'day_in_future');
}

export function fault(field: string, message: string, code = 'invalid_answers') {
  return refusal(422, code, message, { [field]: message });
}

const CODES: Record<string, string> = { 'ngày ban hành': 'before_issue', 'ngày gửi': 'before_sent' };

// One envelope may hold several papers for one person; one code for two people is a slip of the hand.
async function demandFree({ trx }: Act, delivery: Delivery, code: string): Promise<void> {
  const other = await Delivery.query(trx)
    .where({ agencyId: delivery.agencyId, code })
    .whereNot({ id: delivery.id })
    .whereNot({ name: delivery.name })
    .first();
  if (!other) return;
  const message = `Mã ${code} đã ghi cho nơi nhận khác, văn bản ban hành ngày ${formatDay(other.issuedOn)}.`;
  throw refusal(409, 'code_taken', message, { code: message });
}
