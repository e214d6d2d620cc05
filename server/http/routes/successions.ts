import type { Knex } from 'knex';
import { z } from 'zod';
import { endSuccession, enterSuccession } from '../../commands/law/enterSuccession.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { listSuccessions } from '../../queries/successions.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id } from '../shapes.ts';

const Body = z.enum(['commune-committee', 'district-committee', 'department', 'public-unit']);
const Name = z.string().trim().max(200);
const Successions = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        name: z.string(),
        body: Body,
        endedOn: Day,
        successor: z.string(),
        scope: z.string().nullable(),
        documentNumber: z.string(),
        documentOn: Day,
        enteredBy: z.string(),
        withdrawnFor: z.string().nullable(),
      }),
    ),
    abilities: z.object({ administer: z.boolean() }),
  })
  .meta({ id: 'Successions' });

export const successionRoutes = [
  route({
    method: 'get',
    path: '/api/law/successions',
    summary: 'Cơ quan đã kết thúc hoạt động và cơ quan kế thừa',
    answer: Successions,
    handle: (call) => listOf(call, call.db),
  }),
  route({
    method: 'post',
    path: '/api/law/successions',
    summary: 'Ghi cơ quan kế thừa của một cơ quan đã kết thúc hoạt động, có số văn bản',
    body: z.strictObject({
      name: Name.min(1, 'Ghi tên cơ quan đã kết thúc'),
      body: Body,
      endedOn: z.iso.date('Ghi ngày kết thúc'),
      successorId: Id.nullable(),
      successorName: Name.nullable(),
      scope: z.string().trim().max(300).nullable(),
      documentNumber: z.string().trim().min(1, 'Ghi số văn bản').max(100),
      documentOn: z.iso.date('Ghi ngày văn bản'),
    }),
    command: true,
    answer: Successions,
    handle: async (call) => {
      authorize(call.ability, 'administer', 'Law', { agencyId: call.officer.agencyId });
      await enterSuccession(call.act, call.body);
      return listOf(call, call.act.trx);
    },
  }),
  route({
    method: 'post',
    path: '/api/law/successions/:id/withdrawal',
    summary: 'Rút một dòng cơ quan kế thừa đã ghi, kèm lý do',
    params: ById,
    body: z.strictObject({ reason: z.string().trim().min(1, 'Ghi lý do').max(300) }),
    command: true,
    answer: Successions,
    handle: async (call) => {
      authorize(call.ability, 'administer', 'Law', { agencyId: call.officer.agencyId });
      await endSuccession(call.act, call.params.id, call.body.reason);
      return listOf(call, call.act.trx);
    },
  }),
];

async function listOf({ officer, ability }: Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>, db: Knex) {
  const { agencyId } = authorize(ability, 'read', 'Law', { agencyId: officer.agencyId });
  return {
    items: await listSuccessions(db),
    abilities: { administer: can(ability, 'administer', 'Law', { agencyId }) },
  };
}
