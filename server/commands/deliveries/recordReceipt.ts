import type { Day } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Delivery } from '../../models/Delivery.ts';
import { Party } from '../../models/Party.ts';
import type { Act } from '../act.ts';
import { attachProof } from './attachProof.ts';
import { moveReceiptClocks } from './moveReceiptClocks.ts';
import { change, type Held } from './onDelivery.ts';
import { demandDay, demandOpen, fault } from './recordSent.ts';

export type Receipt = {
  receivedOn: Day;
  receivedBy?: string | null | undefined;
  proofFileId?: string | null | undefined;
  /** Why what was recorded before is put right; without it a second receipt is refused. */
  correction?: string | null | undefined;
};

/**
 * Somebody has a paper: on which day, who took it, and the scan that proves it. Better evidence corrects what was recorded,
 * with a reason, and moves the clocks that started from it. Refuses with 422 `before_issue`, `before_sent`, `day_in_future`,
 * `posting_not_over`, `sealed_name`; 409 `not_sent`, `already_received`, `delivery_failed`.
 */
export async function recordReceipt(act: Act, held: Held, receipt: Receipt): Promise<Delivery> {
  const { delivery, matter } = held;
  const { receivedOn, proofFileId } = receipt;
  const correction = receipt.correction?.trim() || null;
  const before = delivery.receivedOn;
  if (!(before && correction)) demandOpen(delivery);
  demandOrder(delivery, receivedOn, matter.today);
  const receivedBy = receipt.receivedBy?.trim() || null;
  if (receivedBy && (await isSealed(act, delivery)))
    throw fault('receivedBy', 'Không ghi họ tên: người nhận được giữ bí mật (Luật Tố cáo Điều 56).', 'sealed_name');
  if (proofFileId) await attachProof(act, held, proofFileId, 'Bằng chứng nhận');
  const patch: Partial<Delivery> = {
    state: 'received',
    sentOn: delivery.sentOn ?? receivedOn,
    receivedOn,
    receivedBy: receivedBy ?? delivery.receivedBy,
    proofFileId: proofFileId ?? delivery.proofFileId,
  };
  if (!before) return change(act, held, patch, { act: 'received', onDay: receivedOn });
  await change(act, held, patch, { act: 'corrected', onDay: receivedOn, values: { before, reason: correction } });
  await moveReceiptClocks(act, held);
  return delivery;
}

function demandOrder({ route, state, issuedOn, sentOn, postedTo }: Delivery, receivedOn: Day, today: Day): void {
  demandDay('receivedOn', receivedOn, issuedOn, 'ngày ban hành', today);
  // What goes from hand to hand or over the wire arrives as it leaves; a letter has been posted before.
  if (state === 'waiting' && (route === 'post' || route === 'posting'))
    throw refusal(409, 'not_sent', route === 'post' ? 'Chưa ghi ngày gửi bưu chính.' : 'Chưa ghi việc niêm yết.');
  if (sentOn) demandDay('receivedOn', receivedOn, sentOn, 'ngày gửi', today);
  if (postedTo && receivedOn < postedTo) throw fault('receivedOn', 'Chưa hết thời gian niêm yết', 'posting_not_over');
}

async function isSealed({ trx }: Act, { partyId }: Delivery): Promise<boolean> {
  const party = partyId ? await Party.query(trx).findById(partyId) : undefined;
  return party?.sealed ?? false;
}
