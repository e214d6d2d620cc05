import { z } from 'zod';
import { recordAnswer } from '../../commands/recordAnswer.ts';
import { sendReminder } from '../../commands/reminders/sendReminder.ts';
import { withdrawReminder } from '../../commands/reminders/withdrawReminder.ts';
import { dayOf } from '../../domain/day.ts';
import { Agency } from '../../models/Agency.ts';
import { Awaited } from '../../models/Awaited.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { presentAwaited } from '../../presenters/awaited.ts';
import { listAwaited, listedAwaited } from '../../queries/awaited.ts';
import { getViewer } from '../../queries/viewer.ts';
import { AnswerInput, AwaitedRow } from '../awaitedShapes.ts';
import { route } from '../route.ts';
import { ById, Day, Id, paging } from '../shapes.ts';

export const awaitedRoutes = [
  route({
    method: 'get',
    path: '/api/awaited',
    summary: 'Những gì cơ quan khác chưa trả lời, để đôn đốc',
    query: z.strictObject({ state: z.enum(['late', 'open', 'closed']).default('late'), ...paging }),
    answer: z.object({
      items: z.array(AwaitedRow),
      next: z.string().nullable(),
      rounds: z.number().int(),
      remind: z.boolean(),
    }),
    handle: async ({ db, officer, ability, query }) => {
      const { agencyId } = officer;
      authorize(ability, 'read', 'Awaited', { agencyId });
      const viewer = await getViewer(db, officer, ability);
      const { items, next } = await listAwaited(db, agencyId, dayOf(viewer.at), query);
      const { reminderRounds } = await Agency.query(db).findById(agencyId).throwIfNotFound();
      const remind = can(ability, 'start', 'Awaited', { agencyId });
      return { items: items.map((one) => presentAwaited(one, viewer)), next, rounds: reminderRounds, remind };
    },
  }),
  route({
    method: 'post',
    path: '/api/reminders',
    summary: 'Soạn một công văn đôn đốc gửi một cơ quan về các vụ việc đã chọn',
    body: z.strictObject({
      awaitedIds: z.array(Id).min(1).max(100),
      answerBy: Day,
      text: z.string().trim().max(5000).nullable(),
    }),
    command: true,
    status: 201,
    answer: z.object({ id: Id, petitionId: Id, runId: Id, body: z.string(), last: z.boolean() }),
    handle: async ({ act, ability, deps, body }) => {
      for (const one of await Awaited.query(act.trx).findByIds(body.awaitedIds)) {
        authorize(ability, 'read', 'Awaited', one);
        authorize(ability, 'start', 'Awaited', one);
      }
      return sendReminder(act, deps.vault, body);
    },
  }),
  route({
    method: 'post',
    path: '/api/reminders/:id/withdrawal',
    summary: 'Rút một công văn đôn đốc chưa phát hành',
    params: ById,
    command: true,
    handle: async ({ act, ability, params }) => {
      const reminder = await act.trx('reminders').where({ id: params.id }).first('id', 'agencyId', 'runId');
      authorize(ability, 'read', 'Awaited', reminder);
      await withdrawReminder(act, authorize(ability, 'start', 'Awaited', reminder));
    },
  }),
  route({
    method: 'post',
    path: '/api/awaited/:id/answer',
    summary: 'Ghi trả lời của cơ quan khác, hoặc ghi nhận không trả lời',
    params: ById,
    body: AnswerInput,
    command: true,
    answer: AwaitedRow,
    handle: async ({ act, db, officer, ability, params, body }) => {
      const open = await Awaited.query(act.trx).findById(params.id);
      const awaited = await recordAnswer(act, authorize(ability, 'complete', 'Awaited', open), body);
      const row = await listedAwaited(db).where('awaited.id', awaited.id).first();
      return presentAwaited(row, await getViewer(db, officer, ability));
    },
  }),
];
