import type { Knex } from 'knex';
import { z } from 'zod';
import { voidPetition } from '../../commands/voidPetition.ts';
import { Petition } from '../../models/Petition.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { readArrival } from '../../queries/arrival.ts';
import { Reason } from '../postShapes.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id, Instant } from '../shapes.ts';

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
    abilities: z.object({ void: z.boolean() }),
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
];

async function arrivalOf({ ability }: Pick<Call<unknown, unknown, unknown>, 'ability'>, db: Knex, id: string) {
  const petition = authorize(ability, 'read', 'Petition', await Petition.query(db).findById(id));
  const { incoming, notes } = await readArrival(db, petition);
  const alive = petition.state === 'open' || petition.state === 'incomplete';
  return {
    incoming,
    notes,
    voidReason: petition.voidReason,
    abilities: { void: alive && can(ability, 'void', 'Petition', petition) },
  };
}
