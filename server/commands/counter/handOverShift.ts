import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { announce } from '../../models/changes.ts';
import { Officer } from '../../models/Officer.ts';
import { Ticket } from '../../models/Ticket.ts';
import type { Act } from '../act.ts';

export type Shift = { toOfficerId: string; room: string | null; note: string };

/**
 * Hands the counter over to a colleague and keeps how it stood: who waits, who is being served, how many were served. Whom
 * the leaving officer called or serves is the colleague's from now on. Refuses with 422 `wrong_officer`.
 */
export async function handOverShift(act: Act, { toOfficerId, room, note }: Shift): Promise<{ id: string }> {
  const { officer, at, trx } = act;
  const { agencyId } = officer;
  const to = await Officer.query(trx).findOne({ id: toOfficerId, agencyId }).whereNull('disabledAt');
  const fits = to && to.id !== officer.id && to.roles.some((role) => role === 'receptionist' || role === 'clerk');
  if (!fits)
    throw refusal(422, 'wrong_officer', 'Người nhận ca phải là cán bộ tiếp dân hoặc văn thư khác của cơ quan.', {
      toOfficerId: 'Không phù hợp',
    });
  const day = dayOf(at);
  const tickets = await Ticket.query(trx).where({ agencyId, day }).orderBy('number').forUpdate();
  const count = (...states: Ticket['state'][]) => tickets.filter(({ state }) => states.includes(state)).length;
  await Ticket.query(trx)
    .where({ agencyId, day, officerId: officer.id })
    .whereIn('state', ['called', 'serving'])
    .patch({ officerId: to.id });
  const id = newId(at.getTime());
  await trx('counter_shifts').insert({
    id,
    agencyId,
    day,
    room,
    fromOfficerId: officer.id,
    toOfficerId: to.id,
    at,
    waiting: count('waiting'),
    serving: count('called', 'serving'),
    done: count('done'),
    note,
  });
  await announce(trx, { kind: 'counter', id, petitionId: null, agencyId });
  return { id };
}
