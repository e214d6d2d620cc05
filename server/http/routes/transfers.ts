import { z } from 'zod';
import { acceptTransfer, openSenders } from '../../commands/transfers/acceptTransfer.ts';
import { returnTransfer } from '../../commands/transfers/answerTransfer.ts';
import { refusal } from '../../domain/refusal.ts';
import { Transfer } from '../../models/Transfer.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentTransfer } from '../../presenters/transfer.ts';
import { listTransfers } from '../../queries/transfers.ts';
import { route } from '../route.ts';
import { ById, Day, Id, paging } from '../shapes.ts';

export const TransferRow = z
  .object({
    id: Id,
    kind: z.enum(['transfer', 'guide', 'return', 'demand']),
    kindName: z.string(),
    state: z.enum(['sent', 'accepted', 'returned']),
    stateName: z.string(),
    from: z.string(),
    to: z.string(),
    sentOn: Day,
    number: z.string().nullable(),
    petitionKind: z.string(),
    title: z.string().nullable(),
    returnReason: z.string().nullable(),
    petitionId: Id.nullable(),
    code: z.string().nullable(),
    outcome: z.string().nullable(),
    abilities: z.object({ accept: z.boolean(), return: z.boolean() }),
  })
  .meta({ id: 'TransferRow' });

export const transferRoutes = [
  route({
    method: 'get',
    path: '/api/transfers',
    summary: 'Đơn chuyển đến cơ quan, hoặc đã chuyển đi',
    query: z.strictObject({ box: z.enum(['in', 'out']).default('in'), ...paging }),
    answer: z.object({ items: z.array(TransferRow), next: z.string().nullable() }),
    handle: async ({ db, ability, officer, query }) => {
      const { items, next } = await listTransfers(db, ability, officer.agencyId, query);
      return { items: items.map((one) => presentTransfer(one, ability, officer.agencyId)), next };
    },
  }),
  route({
    method: 'post',
    path: '/api/transfers/:id/acceptance',
    summary: 'Tiếp nhận đơn chuyển đến: vào sổ của cơ quan mình',
    params: ById,
    command: true,
    answer: z.object({ petitionId: Id.nullable(), code: z.string().nullable() }),
    handle: async ({ act, ability, deps, officer, params }) => {
      const transfer = authorize(ability, 'settle', 'Transfer', await Transfer.query(act.trx).findById(params.id));
      if (transfer.state !== 'sent')
        throw refusal(409, 'transfer_answered', 'Đơn chuyển đến này đã được tiếp nhận hoặc trả lại.');
      const opened = await openSenders(deps.db, deps.vault, officer, transfer);
      const petition = await acceptTransfer(act, deps.vault, transfer, opened);
      return { petitionId: petition?.id ?? null, code: petition?.code ?? null };
    },
  }),
  route({
    method: 'post',
    path: '/api/transfers/:id/return',
    summary: 'Trả lại đơn chuyển đến, nêu lý do',
    params: ById,
    body: z.strictObject({ reason: z.string().trim().min(10).max(1000) }),
    command: true,
    handle: async ({ act, ability, params, body }) => {
      const transfer = authorize(ability, 'settle', 'Transfer', await Transfer.query(act.trx).findById(params.id));
      await returnTransfer(act, transfer, body.reason);
    },
  }),
];
