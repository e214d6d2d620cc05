import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { announce } from '../../models/changes.ts';
import { Ticket } from '../../models/Ticket.ts';
import type { Act } from '../act.ts';
import { takeNumber } from '../takeNumber.ts';

/** A citizen takes the next number of the day. */
export async function takeTicket(act: Act, purpose: Ticket['purpose']): Promise<Ticket> {
  const day = dayOf(act.at);
  const { agencyId } = act.officer;
  const number = await takeNumber(act.trx, agencyId, `ticket:${day}`, Number(day.slice(0, 4)));
  const ticket = await Ticket.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    agencyId,
    day,
    number,
    purpose,
    state: 'waiting',
    takenAt: act.at,
    calls: 0,
  });
  await tell(act, ticket.id);
  return ticket;
}

/**
 * Calls the lowest number that waits to a room; two rooms that call at once get two citizens. Refuses with 409
 * `nobody_waits`, 409 `still_serving` while the officer has somebody before him.
 */
export async function callNext(act: Act, room: string): Promise<Ticket> {
  const day = dayOf(act.at);
  const { agencyId, id: officerId } = act.officer;
  const busy = await Ticket.query(act.trx).findOne({ agencyId, day, officerId, state: 'serving' });
  if (busy) throw refusal(409, 'still_serving', `Bạn đang tiếp số ${busy.number}. Hãy kết thúc lượt này trước.`);
  const next = await Ticket.query(act.trx)
    .where({ agencyId, day, state: 'waiting' })
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .first();
  if (!next) throw refusal(409, 'nobody_waits', 'Không còn ai đang chờ.');
  return change(act, next, { ...callOf(act, next), room });
}

type Step = 'called' | 'serving' | 'done' | 'absent';

/**
 * What happens with one citizen: called again, served, done, or not there when called. Refuses with 409 `wrong_state` what
 * cannot follow, 409 `other_room` whom another officer serves.
 */
export async function moveTicket(act: Act, id: string, state: Step, room: string): Promise<Ticket> {
  const ticket = await Ticket.query(act.trx).findById(id).forUpdate();
  if (!ticket || ticket.agencyId !== act.officer.agencyId) throw refusal(404, 'not_found', 'Không tìm thấy số thứ tự.');
  if (!FOLLOWS[ticket.state].includes(state))
    throw refusal(409, 'wrong_state', `Số ${ticket.number} ${WORDS[ticket.state]}, không thực hiện được thao tác này.`);
  if (ticket.state === 'serving' && ticket.officerId !== act.officer.id)
    throw refusal(409, 'other_room', `Số ${ticket.number} đang được tiếp ở ${ticket.room}.`);
  if (state === 'called') return change(act, ticket, { ...callOf(act, ticket), room });
  if (state === 'serving') return change(act, ticket, { state, room, officerId: act.officer.id, servedAt: act.at });
  return change(act, ticket, { state, endedAt: act.at });
}

/** The petition that a citizen handed in ends the turn. Refuses with 409 `wrong_state` unless the citizen is being served. */
export async function endWithPetition(act: Act, id: string, petitionId: string): Promise<void> {
  const ticket = await moveTicket(act, id, 'done', '');
  await Ticket.query(act.trx).findById(ticket.id).patch({ petitionId });
}

const FOLLOWS: Record<Ticket['state'], readonly Step[]> = {
  waiting: ['called'],
  called: ['called', 'serving', 'absent'],
  serving: ['done'],
  absent: ['called'],
  done: [],
};
const WORDS = {
  waiting: 'đang chờ',
  called: 'đã được gọi',
  serving: 'đang được tiếp',
  absent: 'đã ghi vắng mặt',
  done: 'đã xong',
} as const;

function callOf({ at, officer }: Act, { calls }: Ticket): Partial<Ticket> {
  return { state: 'called', calledAt: at, calls: calls + 1, officerId: officer.id, endedAt: null };
}

async function change(act: Act, ticket: Ticket, patch: Partial<Ticket>): Promise<Ticket> {
  const changed = { ...patch, rev: ticket.rev + 1 };
  await Ticket.query(act.trx).findById(ticket.id).patch(changed);
  await tell(act, ticket.id);
  return Object.assign(ticket, changed);
}

function tell({ trx, officer }: Act, id: string): Promise<void> {
  return announce(trx, { kind: 'counter', id, petitionId: null, agencyId: officer.agencyId });
}
