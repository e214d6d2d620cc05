import { recordAnswer } from '../../commands/recordAnswer.ts';
import { Awaited } from '../../models/Awaited.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentAwaited } from '../../presenters/awaited.ts';
import { listedAwaited } from '../../queries/awaited.ts';
import { getViewer } from '../../queries/viewer.ts';
import { AnswerInput, AwaitedRow } from '../awaitedShapes.ts';
import { route } from '../route.ts';
import { ById } from '../shapes.ts';

export const awaitedRoutes = [
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
