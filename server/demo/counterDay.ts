import type { Knex } from 'knex';
import { type Act, actAt, type Officer } from '../commands/act.ts';
import { handOverShift } from '../commands/counter/handOverShift.ts';
import { callNext, moveTicket, takeTicket } from '../commands/counter/tickets.ts';
import { dayOf, startOfDay } from '../domain/day.ts';
import type { Ticket } from '../models/Ticket.ts';

const ROOMS = ['Phòng tiếp công dân', 'Bộ phận một cửa'] as const;

/** The counter as it stands when the demo begins: some were served, one sits there, one is called, the others wait. */
export async function fillCounter(
  trx: Knex,
  { now, mai, hoa }: { now: Date; mai: Officer; hoa: Officer },
): Promise<void> {
  const morning = startOfDay(dayOf(now)).getTime();
  const at = (officer: Officer, minutesAgo: number, work: (act: Act) => Promise<unknown>) =>
    actAt(trx, officer, new Date(Math.max(morning, now.getTime() - minutesAgo * 60_000)), work);
  const takes = (minutesAgo: number, purpose: Ticket['purpose']) =>
    at(mai, minutesAgo, (act) => takeTicket(act, purpose));
  const serves = async (officer: Officer, room: string, minutesAgo: number) => {
    const { id } = await actAt(trx, officer, new Date(Math.max(morning, now.getTime() - minutesAgo * 60_000)), (act) =>
      callNext(act, room),
    );
    await at(officer, minutesAgo - 1, (act) => moveTicket(act, id, 'serving', room));
    return id;
  };
  for (const [minutesAgo, purpose] of [
    [58, 'petition'],
    [52, 'result'],
    [47, 'question'],
    [33, 'supplement'],
    [21, 'petition'],
    [12, 'petition'],
    [4, 'result'],
  ] as const)
    await takes(minutesAgo, purpose);
  const first = await serves(hoa, ROOMS[0], 50);
  await at(hoa, 40, (act) => moveTicket(act, first, 'done', ROOMS[0]));
  await at(hoa, 39, (act) =>
    handOverShift(act, { toOfficerId: mai.id, room: ROOMS[0], note: 'Số 2 hẹn lấy kết quả, hồ sơ để ở ngăn một cửa.' }),
  );
  const second = await serves(hoa, ROOMS[1], 38);
  await at(hoa, 30, (act) => moveTicket(act, second, 'done', ROOMS[1]));
  await serves(mai, ROOMS[0], 18);
  await at(hoa, 6, (act) => callNext(act, ROOMS[1]));
}
