import { fold } from '../../domain/names.ts';
import { refusal } from '../../domain/refusal.ts';
import { Agency } from '../../models/Agency.ts';
import { Awaited } from '../../models/Awaited.ts';
import { Task } from '../../models/Task.ts';
import { Transfer } from '../../models/Transfer.ts';
import type { Act } from '../act.ts';
import { followAnswer } from '../followAnswer.ts';
import { note } from '../journal.ts';
import { type Matter, onMatter } from '../matter.ts';
import { notify } from '../notify.ts';

/** The agency gives back what is not its business, with the reason; whoever sent it is told. Refuses with 409 `transfer_answered`. */
export async function returnTransfer(act: Act, transfer: Transfer, reason: string): Promise<void> {
  const answer = { state: 'returned', returnReason: reason } as const;
  await answerTransfer(act, transfer, answer, 'transfer.returned');
  await settleAwaited(act, transfer, `Trả lại: ${reason}`);
}

/** Says what became of a transfer, on the matter of whoever sent it. */
export async function answerTransfer(
  act: Act,
  transfer: Transfer,
  answer: Partial<Transfer>,
  name: 'transfer.accepted' | 'transfer.returned',
): Promise<void> {
  const open = await Transfer.query(act.trx).findById(transfer.id).forUpdate().throwIfNotFound();
  const again = name === 'transfer.returned' && open.state === 'accepted' && open.receivedPetitionId !== null;
  if (open.state !== 'sent' && !again)
    throw refusal(409, 'transfer_answered', 'Đơn chuyển đến này đã được tiếp nhận hoặc trả lại.');
  await Transfer.query(act.trx)
    .findById(transfer.id)
    .patch({ ...answer, answeredAt: act.at, answeredBy: act.officer.id, rev: open.rev + 1 });
  const { name: by } = await Agency.query(act.trx).findById(open.toAgencyId).throwIfNotFound();
  await onMatter(act, open.petitionId, async (matter) =>
    note(matter, { act: name, documentId: open.documentId, detail: { by } }),
  );
}

/**
 * A petition that another agency had handed over is closed: what it waits for there is answered, and who sent it is told
 * (LTCD Đ27.2). It is not sent once more.
 */
export async function reportBack(act: Act, matter: Matter, outcome: string): Promise<void> {
  const transfer = await Transfer.query(act.trx).findOne({ receivedPetitionId: matter.petition.id, state: 'accepted' });
  if (transfer) await settleAwaited(act, transfer, `${matter.petition.code}: ${outcome}`, true);
}

async function settleAwaited(act: Act, transfer: Transfer, content: string, result = false): Promise<void> {
  const { name } = await Agency.query(act.trx).findById(transfer.toAgencyId).throwIfNotFound();
  await onMatter(act, transfer.petitionId, async (matter) => {
    const open = await Awaited.query(act.trx).where({ documentId: transfer.documentId, state: 'open' });
    const theirs = open.filter(
      ({ bodyKey }) => open.length === 1 || fold(name).includes(bodyKey) || bodyKey.includes(fold(name)),
    );
    for (const one of theirs) {
      const answered = { state: 'answered', answeredOn: matter.today, content } as const;
      await Awaited.query(act.trx)
        .findById(one.id)
        .patch({ ...answered, recordedBy: act.officer.id, recordedAt: act.at, rev: one.rev + 1 });
      if (result) await followAnswer(act, matter, one, { answeredOn: matter.today, content });
      note(matter, {
        act: 'answer.recorded',
        ground: one.law,
        runId: one.runId,
        detail: { key: one.key, state: 'answered' },
      });
    }
    const last = await Task.query(act.trx)
      .where({ petitionId: transfer.petitionId, role: 'handler' })
      .whereNotNull('completedBy')
      .orderBy('completedAt', 'desc')
      .first();
    const detail = { name: `${name}: ${content}`.slice(0, 200) };
    await notify(act, { kind: 'answered', officerIds: [last?.completedBy], petitionId: transfer.petitionId, detail });
  });
}
