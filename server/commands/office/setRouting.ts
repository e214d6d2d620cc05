import { refusal } from '../../domain/refusal.ts';
import { roleName } from '../../domain/roleNames.ts';
import { Agency } from '../../models/Agency.ts';
import { Officer, type Role } from '../../models/Officer.ts';
import type { Act } from '../act.ts';

export type DeskInput = { role: Role; officerId: string | null };

/**
 * Whose routing note (bút phê) a petition waits for, the first desk first, and for which channels; no desk: it goes straight to
 * its handler; no channel: all of them. What waits at a desk that goes moves to the last one that stays. Refuses with 422 and the
 * place in the list: `desk_twice`, `wrong_officer`, `nobody_holds`.
 */
export async function setRouting(
  { officer, trx }: Act,
  { desks, channels }: { desks: readonly DeskInput[]; channels: readonly string[] },
): Promise<void> {
  const { agencyId } = officer;
  await Agency.query(trx).findById(agencyId).forNoKeyUpdate().throwIfNotFound();
  const colleagues = await Officer.query(trx).where({ agencyId }).whereNull('disabledAt').select('id', 'roles');
  for (const [n, desk] of desks.entries()) {
    const place = `desks.${n}`;
    const before = desks.slice(0, n);
    if (before.some(({ role, officerId }) => role === desk.role && officerId === desk.officerId))
      throw wrong('desk_twice', place, 'Một bàn được ghi hai lần.');
    const holders = colleagues.filter(({ roles }) => roles.includes(desk.role));
    if (desk.officerId && !holders.some(({ id }) => id === desk.officerId))
      throw wrong('wrong_officer', place, 'Người được chọn không giữ vai trò này ở cơ quan.');
    if (holders.length === 0)
      throw wrong('nobody_holds', place, `Cơ quan chưa có ai giữ vai trò ${roleName(desk.role).toLowerCase()}.`);
  }
  const routingChain = desks.map(({ role, officerId }) => (officerId ? { role, officerId } : { role }));
  await Agency.query(trx)
    .findById(agencyId)
    .patch({ routingChain, routingChannels: [...new Set(channels)] });
}

function wrong(code: string, place: string, message: string) {
  return refusal(422, code, message, { [place]: message });
}
