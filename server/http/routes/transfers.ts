import { z } from 'zod';
import { requestRendering } from '../../commands/requestRendering.ts';
import { acceptTransfer, openSenders } from '../../commands/transfers/acceptTransfer.ts';
import { returnTransfer } from '../../commands/transfers/answerTransfer.ts';
import { refusal } from '../../domain/refusal.ts';
import { logAccess } from '../../models/accessLog.ts';
import { Document } from '../../models/Document.ts';
import { Petition } from '../../models/Petition.ts';
import { Transfer } from '../../models/Transfer.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { presentTransfer } from '../../presenters/transfer.ts';
import { newestPdf } from '../../queries/signatures.ts';
import { listTransfers } from '../../queries/transfers.ts';
import { route } from '../route.ts';
import { sendPaper } from '../sendPaper.ts';
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
    abilities: z.object({ readPaper: z.boolean(), accept: z.boolean(), return: z.boolean() }),
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
    method: 'get',
    path: '/api/transfers/:id/paper.pdf',
    summary: 'Văn bản kèm theo đơn chuyển đến',
    params: ById,
    streams: 'application/pdf',
    handle: async ({ ctx, db, deps, ability, officer, params }) => {
      const found = authorize(ability, 'read', 'Transfer', await Transfer.query(db).findById(params.id));
      // It may be about anybody of the receiving agency: until it is taken over, only who registers there reads it.
      const action = found.fromAgencyId === officer.agencyId ? 'read' : 'settle';
      const transfer = authorize(ability, action, 'Transfer', found);
      const document = await Document.query(db).findById(transfer.documentId).throwIfNotFound();
      const petition = await Petition.query(db).findById(transfer.petitionId).throwIfNotFound();
      // A paper from before the sealing still names the sender.
      if (petition.sealed && !document.sealed) throw notFound();
      const { version } = document;
      const sha256 = await newestPdf(db, document.id, version);
      if (!sha256) {
        await requestRendering(db, document.id, version);
        throw refusal(409, 'rendering', 'Văn bản đang được tạo, thử lại sau vài giây.');
      }
      const access = { officerId: officer.id, act: 'document.pdf', subject: document.id, result: 'ok' } as const;
      await logAccess(db, { ...access, requestId: ctx.state.requestId });
      await sendPaper(ctx, deps.store, sha256, {
        format: 'pdf',
        name: document.number ?? document.title,
        inline: true,
      });
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
