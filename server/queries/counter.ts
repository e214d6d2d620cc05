import type { Knex } from 'knex';
import { type Day, dayOf } from '../domain/day.ts';
import type { Ticket } from '../models/Ticket.ts';

type TicketRow = Pick<
  Ticket,
  'id' | 'number' | 'purpose' | 'room' | 'state' | 'officerId' | 'takenAt' | 'calledAt' | 'calls' | 'petitionId'
> & { officer: string | null; petitionCode: string | null };

export type ShiftRow = {
  id: string;
  at: Date;
  room: string | null;
  from: string;
  to: string;
  waiting: number;
  serving: number;
  done: number;
  note: string;
};

/** The counter of an agency today: its rooms, everybody who took a number, and who handed over to whom. */
export async function readCounter(knex: Knex, agencyId: string, at: Date) {
  const day: Day = dayOf(at);
  const { rooms, name }: { rooms: string[]; name: string } = await knex('agencies')
    .where({ id: agencyId })
    .first('rooms', 'name');
  const tickets: TicketRow[] = await knex('counter_tickets as t')
    .leftJoin('officers as o', 'o.id', 't.officerId')
    .leftJoin('petitions as p', 'p.id', 't.petitionId')
    .where({ 't.agencyId': agencyId, 't.day': day })
    .orderBy('t.number')
    .limit(1000)
    .select('t.id', 't.number', 't.purpose', 't.room', 't.state', 't.officerId', 't.takenAt', 't.calledAt', 't.calls')
    .select('t.petitionId', 'o.name as officer', 'p.code as petitionCode');
  const shifts: ShiftRow[] = await knex('counter_shifts as s')
    .join('officers as f', 'f.id', 's.fromOfficerId')
    .join('officers as t', 't.id', 's.toOfficerId')
    .where({ 's.agencyId': agencyId })
    .orderBy('s.at', 'desc')
    .limit(20)
    .select('s.id', 's.at', 's.room', 's.waiting', 's.serving', 's.done', 's.note', 'f.name as from', 't.name as to');
  return { day, agency: name, rooms: rooms.length > 0 ? rooms : [ONLY_ROOM], tickets, shifts };
}

const ONLY_ROOM = 'Phòng tiếp công dân';
