import type { Knex } from 'knex';
import { z } from 'zod';
import { setLimit } from '../../commands/office/setLimit.ts';
import { limitWords, parseLimit } from '../../domain/limit.ts';
import { authorize } from '../../policies/authorize.ts';
import { settableLimits } from '../../queries/limits.ts';
import { openReading } from '../../registers/read.ts';
import { type Call, route } from '../route.ts';
import { Instant } from '../shapes.ts';

const Limits = z.object({
  items: z.array(
    z
      .object({
        procedure: z.string(),
        procedureName: z.string(),
        deadline: z.string(),
        name: z.string(),
        law: z.string(),
        unverified: z.boolean(),
        usual: z.string(),
        usualWords: z.string(),
        own: z.object({ value: z.string(), words: z.string(), basis: z.string(), setAt: Instant }).nullable(),
      })
      .meta({ id: 'SettableLimit' }),
  ),
});
const LimitInput = z.strictObject({
  procedure: z.string().max(60),
  deadline: z.string().max(60),
  value: z.string().max(40).nullable(),
  basis: z.string().trim().max(300),
});

export const limitRoutes = [
  route({
    method: 'get',
    path: '/api/office/limits',
    summary: 'Các thời hạn nội bộ mà cơ quan tự đặt được',
    answer: Limits,
    handle: (call) => limitsOf(call, call.db),
  }),
  route({
    method: 'put',
    path: '/api/office/limits',
    summary: 'Đặt một thời hạn nội bộ của cơ quan, có căn cứ; để trống thì theo quy trình',
    body: LimitInput,
    command: true,
    answer: Limits,
    handle: async (call) => {
      authorize(call.ability, 'administer', 'Office', { agencyId: call.officer.agencyId });
      await setLimit(call.act, call.body);
      return limitsOf(call, call.act.trx);
    },
  }),
];

async function limitsOf({ officer, ability }: Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>, db: Knex) {
  authorize(ability, 'read', 'Office', { agencyId: officer.agencyId });
  const { today } = await openReading(db, officer, ability);
  const limits = await settableLimits(db, officer.agencyId, today);
  return {
    items: limits.map((one) => ({
      ...one,
      usualWords: limitWords(parseLimit(one.usual)),
      own: one.own && { ...one.own, words: limitWords(parseLimit(one.own.value)) },
    })),
  };
}
