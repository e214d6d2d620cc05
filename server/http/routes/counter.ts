import type { Knex } from 'knex';
import { z } from 'zod';
import { handOverShift } from '../../commands/counter/handOverShift.ts';
import { callNext, moveTicket, takeTicket } from '../../commands/counter/tickets.ts';
import { Ticket } from '../../models/Ticket.ts';
import { authorize } from '../../policies/authorize.ts';
import { readCounter } from '../../queries/counter.ts';
import { getViewer } from '../../queries/viewer.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id, Instant } from '../shapes.ts';

const Purpose = z.enum(['petition', 'supplement', 'result', 'question']);
const Room = z.string().trim().min(1).max(60);
const Counter = z
  .object({
    day: Day,
    agency: z.string(),
    rooms: z.array(z.string()),
    tickets: z.array(
      z.object({
        id: Id,
        number: z.number().int(),
        purpose: Purpose,
        room: z.string().nullable(),
        state: z.enum(['waiting', 'called', 'serving', 'done', 'absent']),
        officerId: Id.nullable(),
        officer: z.string().nullable(),
        takenAt: Instant,
        calledAt: Instant.nullable(),
        calls: z.number().int(),
        petitionId: Id.nullable(),
        petitionCode: z.string().nullable(),
      }),
    ),
    shifts: z.array(
      z.object({
        id: Id,
        at: Instant,
        room: z.string().nullable(),
        from: z.string(),
        to: z.string(),
        waiting: z.number().int(),
        serving: z.number().int(),
        done: z.number().int(),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'Counter' });

export const counterRoutes = [
  route({
    method: 'get',
    path: '/api/counter',
    summary: 'Quầy tiếp công dân hôm nay: số chờ, phòng, giao ca',
    answer: Counter,
    handle: (call) => counterOf(call, call.db, 'read'),
  }),
  route({
    method: 'post',
    path: '/api/counter/tickets',
    summary: 'Lấy số thứ tự',
    body: z.strictObject({ purpose: Purpose }),
    command: true,
    status: 201,
    answer: z.object({ number: z.number().int(), counter: Counter }),
    handle: async (call) => {
      authorize(call.ability, 'serve', 'Counter', call.officer);
      const { number } = await takeTicket(call.act, call.body.purpose);
      return { number, counter: await counterOf(call, call.act.trx, 'serve') };
    },
  }),
  route({
    method: 'post',
    path: '/api/counter/calls',
    summary: 'Gọi người tiếp theo vào phòng',
    body: z.strictObject({ room: Room }),
    command: true,
    answer: Counter,
    handle: async (call) => {
      authorize(call.ability, 'serve', 'Counter', call.officer);
      await callNext(call.act, call.body.room);
      return counterOf(call, call.act.trx, 'serve');
    },
  }),
  route({
    method: 'post',
    path: '/api/counter/tickets/:id/state',
    summary: 'Gọi lại, bắt đầu tiếp, kết thúc, ghi vắng mặt',
    params: ById,
    body: z.strictObject({ state: z.enum(['called', 'serving', 'done', 'absent']), room: Room }),
    command: true,
    answer: Counter,
    handle: async (call) => {
      authorize(call.ability, 'serve', 'Counter', await Ticket.query(call.act.trx).findById(call.params.id));
      await moveTicket(call.act, call.params.id, call.body.state, call.body.room);
      return counterOf(call, call.act.trx, 'serve');
    },
  }),
  route({
    method: 'post',
    path: '/api/counter/shifts',
    summary: 'Giao ca trực cho đồng nghiệp',
    body: z.strictObject({
      toOfficerId: Id,
      room: Room.nullable().default(null),
      note: z.string().trim().max(1000).default(''),
    }),
    command: true,
    status: 201,
    answer: Counter,
    handle: async (call) => {
      authorize(call.ability, 'serve', 'Counter', call.officer);
      await handOverShift(call.act, call.body);
      return counterOf(call, call.act.trx, 'serve');
    },
  }),
];

type Viewed = Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>;

async function counterOf({ officer, ability }: Viewed, db: Knex, action: 'read' | 'serve') {
  const { agencyId } = authorize(ability, action, 'Counter', officer);
  return readCounter(db, agencyId, (await getViewer(db, officer, ability)).at);
}
