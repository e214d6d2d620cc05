import { refusal } from '../domain/refusal.ts';
import { Petition } from '../models/Petition.ts';
import type { Act } from './act.ts';
import { interruptRuns } from './endRun.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import { type Matter, onMatter } from './matter.ts';

/**
 * Takes back a registration made by mistake. The number stays in the register with the reason and is never given again;
 * runs are interrupted, tasks cancelled. Refuses with 409 `worked_on` once somebody has handled it, 409 `over`.
 */
export async function voidPetition(act: Act, petitionId: string, reason: string): Promise<Petition> {
  return onMatter(act, petitionId, async (matter) => {
    const { petition } = matter;
    if (petition.state !== 'open' && petition.state !== 'incomplete')
      throw refusal(409, 'over', 'Đơn này đã kết thúc hoặc đã hủy.');
    await refuseHandled(act, matter);
    await interruptRuns(act, matter, { state: 'voided', name: 'Vào sổ nhầm' });
    const voided = { state: 'voided' as const, voidReason: reason, outcomeName: null, rev: petition.rev + 1 };
    Object.assign(petition, voided);
    await Petition.query(act.trx).findById(petitionId).patch(voided);
    await indexPetition(act.trx, petition);
    note(matter, { act: 'petition.voided', detail: { code: petition.code, rev: petition.rev } });
    return petition;
  });
}

// A routing note is no handling yet: whoever writes it may be the one who sees the mistake.
async function refuseHandled({ trx }: Act, { petition }: Matter): Promise<void> {
  const handled = await trx('tasks')
    .where({ petitionId: petition.id })
    .whereNotNull('completedAt')
    .whereNotIn('id', trx('routing_notes').where({ petitionId: petition.id }).select('taskId'))
    .orderBy('completedAt')
    .first<{ name: string } | undefined>('name');
  if (!handled) return;
  const message = `Đơn đã được xử lý ở bước “${handled.name}”, không hủy số được nữa. Hãy đề xuất lưu đơn ở bước đề xuất xử lý, hoặc kết thúc theo thủ tục.`;
  throw refusal(409, 'worked_on', message);
}
