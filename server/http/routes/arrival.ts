import type { Knex } from 'knex';
import { z } from 'zod';
import { chase } from '../../commands/chase.ts';
import { voidPetition } from '../../commands/voidPetition.ts';
import { missingItems, missingNames } from '../../domain/missing.ts';
import { Petition } from '../../models/Petition.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { readArrival } from '../../queries/arrival.ts';
import { listMissing, readMissing } from '../../queries/missing.ts';
import { Reason } from '../postShapes.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id, Instant, paging } from '../shapes.ts';

const Missing = z.object({ item: z.enum(missingItems), name: z.string() });
const Means = z.enum(['phone', 'letter', 'visit', 'email']);

const Arrival = z
  .object({
    incoming: z
      .object({ id: Id, year: z.number().int(), number: z.number().int(), arrivedOn: Day, postmarkOn: Day.nullable() })
      .nullable(),
    notes: z.array(
      z.object({
        id: Id,
        officer: z.string(),
        title: z.string(),
        passedOn: z.boolean(),
        lead: z.string().nullable(),
        assists: z.array(z.string()),
        informed: z.array(z.string()),
        dueOn: Day.nullable(),
        text: z.string(),
        at: Instant,
      }),
    ),
    voidReason: z.string().nullable(),
    missing: z.array(Missing),
    chases: z.array(
      z.object({
        id: Id,
        kind: z.enum(['asked', 'answered']),
        items: z.array(z.string()),
        means: Means,
        note: z.string(),
        at: Instant,
        officer: z.string(),
      }),
    ),
    abilities: z.object({ void: z.boolean(), chase: z.boolean() }),
  })
  .meta({ id: 'Arrival' });

export const arrivalRoutes = [
  route({
    method: 'get',
    path: '/api/petitions/:id/arrival',
    summary: 'Đơn đến thế nào: số đến, bút phê',
    params: ById,
    answer: Arrival,
    handle: (call) => arrivalOf(call, call.db, call.params.id),
  }),
  route({
    method: 'post',
    path: '/api/petitions/:id/voiding',
    summary: 'Hủy đơn vào sổ nhầm: giữ số, ghi lý do',
    params: ById,
    body: Reason,
    command: true,
    answer: Arrival,
    handle: async (call) => {
      const { id } = call.params;
      authorize(call.ability, 'void', 'Petition', await Petition.query(call.act.trx).findById(id));
      await voidPetition(call.act, id, call.body.reason);
      return arrivalOf(call, call.act.trx, id);
    },
  }),
  route({
    method: 'post',
    path: '/api/petitions/:id/chases',
    summary: 'Ghi việc đã hỏi, hoặc đã được trả lời, về thông tin còn thiếu',
    params: ById,
    body: z.strictObject({
      kind: z.enum(['asked', 'answered']),
      items: z.array(z.enum(missingItems)).min(1).max(20),
      means: Means,
      note: z.string().trim().max(1000).default(''),
    }),
    command: true,
    answer: Arrival,
    handle: async (call) => {
      const { id } = call.params;
      authorize(call.ability, 'edit', 'Petition', await Petition.query(call.act.trx).findById(id));
      await chase(call.act, id, call.body);
      return arrivalOf(call, call.act.trx, id);
    },
  }),
  route({
    method: 'get',
    path: '/api/missing',
    summary: 'Còn thiếu: đơn chưa đủ thông tin, ai đã hỏi, khi nào',
    query: z.strictObject(paging),
    answer: z.object({
      items: z.array(
        z.object({
          id: Id,
          code: z.string().nullable(),
          title: z.string(),
          petitioners: z.string(),
          incomplete: z.boolean(),
          enteredAt: Instant,
          missing: z.array(Missing),
          asked: z.object({ at: Instant, by: z.string(), answered: z.boolean() }).nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
    handle: ({ db, ability, query }) => listMissing(db, ability, query),
  }),
];

async function arrivalOf({ ability }: Pick<Call<unknown, unknown, unknown>, 'ability'>, db: Knex, id: string) {
  const petition = authorize(ability, 'read', 'Petition', await Petition.query(db).findById(id));
  const { incoming, notes } = await readArrival(db, petition);
  const { missing, chases } = await readMissing(db, id);
  const alive = petition.state === 'open' || petition.state === 'incomplete';
  return {
    incoming,
    notes,
    voidReason: petition.voidReason,
    missing: alive ? missing : [],
    chases: chases.map(({ items, ...row }) => ({ ...row, items: items.map((item) => missingNames[item]) })),
    abilities: {
      void: alive && can(ability, 'void', 'Petition', petition),
      chase: alive && can(ability, 'edit', 'Petition', petition),
    },
  };
}
