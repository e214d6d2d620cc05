import { dayOf } from '../../domain/day.ts';
import { fold, tidy } from '../../domain/names.ts';
import { refusal } from '../../domain/refusal.ts';
import { Agency } from '../../models/Agency.ts';
import { Ticket } from '../../models/Ticket.ts';
import type { Act } from '../act.ts';

/**
 * The rooms in which citizens are received, in the order of the counter; none: the one room every house has. Refuses with 422
 * `duplicate_room` at its place in the list, 409 `room_in_use` while somebody is called or served in one that would go.
 */
export async function setRooms({ officer, at, trx }: Act, given: readonly string[]): Promise<void> {
  const rooms = given.map(tidy);
  const faults: Record<string, string> = {};
  for (const [n, room] of rooms.entries())
    if (rooms.slice(0, n).some((other) => fold(other) === fold(room))) faults[`rooms.${n}`] = 'Đã có phòng này';
  if (Object.keys(faults).length > 0) throw refusal(422, 'duplicate_room', 'Một phòng được ghi hai lần.', faults);
  const { agencyId } = officer;
  await Agency.query(trx).findById(agencyId).forNoKeyUpdate().throwIfNotFound();
  const busy = await Ticket.query(trx)
    .findOne({ agencyId, day: dayOf(at) })
    .whereIn('state', ['called', 'serving'])
    .whereNotNull('room')
    .whereNotIn('room', rooms);
  if (busy && rooms.length > 0)
    throw refusal(409, 'room_in_use', `${busy.room} đang tiếp số ${busy.number}. Kết thúc lượt này rồi bỏ phòng.`);
  await Agency.query(trx).findById(agencyId).patch({ rooms });
}
