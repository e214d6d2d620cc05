import type { Knex } from 'knex';
import { z } from 'zod';
import { chooseBetweenLaws } from '../../commands/law/chooseBetweenLaws.ts';
import { publishReleases } from '../../commands/law/publishReleases.ts';
import { dayOf } from '../../domain/day.ts';
import { limitWords, parseLimit } from '../../domain/limit.ts';
import { refusal } from '../../domain/refusal.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { lawChoices } from '../../queries/lawSettings.ts';
import { clocksBetweenLaws, listReleases } from '../../queries/releases.ts';
import { getViewer } from '../../queries/viewer.ts';
import { type Call, route } from '../route.ts';
import { Day, Id, Instant } from '../shapes.ts';

const LawRelease = z
  .object({
    id: Id,
    procedure: z.string(),
    name: z.string(),
    version: z.number(),
    validFrom: Day,
    validTo: Day.nullable(),
    origin: z.string(),
    createdAt: Instant,
    publishedAt: Instant.nullable(),
    publishedBy: z.string().nullable(),
    inForce: z.boolean(),
    reconstructed: z.boolean(),
    takesOver: z.string().nullable(),
    running: z.number(),
    changes: z.array(z.string()),
  })
  .meta({ id: 'LawRelease' });

const BetweenLaws = z
  .object({
    deadline: z.string(),
    name: z.string(),
    until: Day,
    old: z.string(),
    oldLaw: z.string(),
    now: z.string(),
    choice: z.enum(lawChoices),
    source: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant.nullable(),
  })
  .meta({ id: 'BetweenLaws' });

const Law = z
  .object({
    releases: z.array(LawRelease),
    betweenLaws: z.array(BetweenLaws),
    abilities: z.object({ administer: z.boolean() }),
  })
  .meta({ id: 'Law' });

export const lawRoutes = [
  route({
    method: 'get',
    path: '/api/law',
    summary: 'Các bản quy trình theo thời gian, bản chờ áp dụng, và chỗ luật không có quy định chuyển tiếp',
    answer: Law,
    handle: (call) => lawOf(call, call.db),
  }),
  route({
    method: 'post',
    path: '/api/law/publications',
    summary: 'Đưa các bản quy trình vào áp dụng, tất cả hoặc không bản nào',
    body: z.strictObject({ releases: z.array(Id).min(1).max(100) }),
    command: true,
    answer: Law,
    handle: async (call) => {
      authorize(call.ability, 'administer', 'Law', { agencyId: call.officer.agencyId });
      await publishReleases(call.act, call.body.releases);
      return lawOf(call, call.act.trx);
    },
  }),
  route({
    method: 'put',
    path: '/api/law/transitions/:id',
    summary: 'Chọn luật cho thời hạn bắt đầu trước ngày luật đổi mà không có quy định chuyển tiếp',
    params: z.strictObject({ id: z.string().max(60) }),
    body: z.strictObject({ value: z.enum(lawChoices), source: z.string().trim().min(1).max(300) }),
    command: true,
    answer: Law,
    handle: async (call) => {
      authorize(call.ability, 'administer', 'Law', { agencyId: call.officer.agencyId });
      const known = (await clocksBetweenLaws(call.act.trx)).some(({ key }) => key === call.params.id);
      if (!known) throw refusal(404, 'not_found', 'Không có thời hạn nào như vậy nằm giữa hai luật.');
      await chooseBetweenLaws(call.act, call.params.id, call.body);
      return lawOf(call, call.act.trx);
    },
  }),
];

async function lawOf({ officer, ability }: Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>, db: Knex) {
  const { agencyId } = authorize(ability, 'read', 'Law', { agencyId: officer.agencyId });
  const { at } = await getViewer(db, officer, ability);
  const between = await clocksBetweenLaws(db);
  return {
    releases: await listReleases(db, dayOf(at)),
    betweenLaws: between.map(({ key, name, until, old, oldLaw, limit, choice }) => ({
      deadline: key,
      name,
      until,
      old: limitWords(parseLimit(old)),
      oldLaw,
      now: limitWords(parseLimit(limit)),
      choice: choice?.value ?? ('earlier' as const),
      source: choice?.source ?? null,
      setBy: choice?.setBy ?? null,
      setAt: choice?.setAt ?? null,
    })),
    abilities: { administer: can(ability, 'administer', 'Law', { agencyId }) },
  };
}
