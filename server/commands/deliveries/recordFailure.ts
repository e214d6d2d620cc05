import type { Day } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Delivery } from '../../models/Delivery.ts';
import { Task } from '../../models/Task.ts';
import type { Act } from '../act.ts';
import { notify } from '../notify.ts';
import { beginErrand } from '../startErrand.ts';
import { attachProof } from './attachProof.ts';
import { change, type Held } from './onDelivery.ts';
import { demandDay, demandOpen, fault } from './recordSent.ts';

export type Failure = { failedOn: Day; reason: string; proofFileId?: string | null | undefined };

/**
 * A paper came back or was refused: whoever handles the matter is told and gets the errand of deciding what next. Refuses
 * with 422 (`failedOn`, `reason`), 409 `not_sent`, `already_received`, `delivery_failed`.
 */
export async function recordFailure(
  act: Act,
  held: Held,
  { failedOn, reason, proofFileId }: Failure,
): Promise<Delivery> {
  const { delivery, document, matter } = held;
  demandOpen(delivery);
  if (delivery.state === 'waiting' && delivery.route === 'post')
    throw refusal(409, 'not_sent', 'Chưa ghi ngày gửi bưu chính.');
  demandDay(
    'failedOn',
    failedOn,
    delivery.sentOn ?? delivery.issuedOn,
    delivery.sentOn ? 'ngày gửi' : 'ngày ban hành',
    matter.today,
  );
  if (!reason.trim()) throw fault('reason', 'Ghi lý do không phát được');
  if (proofFileId) await attachProof(act, held, proofFileId, 'Phiếu báo không phát được');
  const patch = {
    state: 'failed' as const,
    failedOn,
    failureReason: reason.trim(),
    ...(proofFileId ? { proofFileId } : {}),
  };
  await change(act, held, patch, { act: 'failed', onDay: failedOn });
  const run = await beginErrand(act, matter, {
    procedure: 'redelivery',
    documentId: document.id,
    facts: {
      undeliveredId: delivery.id,
      undeliveredPaper: [document.title, document.number && `số ${document.number}`].filter(Boolean).join(' '),
      undeliveredTo: delivery.name,
      undeliveredReason: reason.trim(),
    },
  });
  const tasks = await Task.query(act.trx).where({ runId: run.id }).whereNull('completedAt');
  const drafter = await act
    .trx('document_versions')
    .where({ documentId: document.id })
    .orderBy('version')
    .first<{ createdBy: string | null } | undefined>('createdBy');
  await notify(act, {
    kind: 'undelivered',
    officerIds: [...tasks.map(({ assigneeId }) => assigneeId), drafter?.createdBy],
    petitionId: document.petitionId,
    taskId: tasks[0]?.id,
    documentId: document.id,
    detail: { number: document.number },
  });
  return delivery;
}
