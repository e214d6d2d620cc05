import type { Knex } from 'knex';
import { z } from 'zod';
import { openIncoming, routeIncoming, settleIncoming } from '../../commands/incoming/moveIncoming.ts';
import { addScans, registerIncoming, voidIncoming } from '../../commands/incoming/registerIncoming.ts';
import { Incoming } from '../../models/Incoming.ts';
import type { Action } from '../../policies/ability.ts';
import { authorize, can, notFound } from '../../policies/authorize.ts';
import { presentIncoming, presentIncomingDetail } from '../../presenters/incoming.ts';
import { listIncoming, readIncoming } from '../../queries/incoming.ts';
import { getViewer } from '../../queries/viewer.ts';
import { IncomingDetail, IncomingInput, IncomingKinds, IncomingRow, IncomingStates, Reason } from '../postShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { ById, Day, Id, paging } from '../shapes.ts';

/** Whoever hands a closed envelope on does not see it any more: then there is no entry to answer. */
const Moved = z.object({ entry: IncomingDetail.nullable() });

const said = z.string().trim().max(500).default('');

export const incomingRoutes = [
  route({
    method: 'get',
    path: '/api/incoming',
    summary: 'Sổ văn bản đến',
    query: z.strictObject({
      scope: z.enum(['all', 'mine']).default('all'),
      state: IncomingStates.optional(),
      kind: IncomingKinds.optional(),
      secrecy: z.enum(['open', 'closed']).optional(),
      from: Day.optional(),
      to: Day.optional(),
      q: z.string().max(200).optional(),
      ...paging,
    }),
    answer: z.object({ items: z.array(IncomingRow), next: z.string().nullable() }),
    handle: async ({ db, officer, ability, query }) => {
      const { items, next } = await listIncoming(db, officer.id, ability, query);
      return { items: items.map(presentIncoming), next };
    },
  }),
  route({
    method: 'post',
    path: '/api/incoming',
    summary: 'Đăng ký văn bản đến; bì thư mật, đích danh không bóc',
    body: IncomingInput,
    command: true,
    status: 201,
    answer: IncomingDetail,
    handle: async (call) => {
      const { agencyId } = call.officer;
      authorize(call.ability, 'register', 'Incoming', {
        agencyId,
        secrecy: call.body.secrecy,
        sealed: false,
        holderId: null,
      });
      const { id } = await registerIncoming(call.act, call.body);
      return detailOf(call, call.act.trx, id);
    },
  }),
  route({
    method: 'get',
    path: '/api/incoming/:id',
    summary: 'Một văn bản đến, bản quét và quá trình chuyển giao',
    params: ById,
    answer: IncomingDetail,
    handle: (call) => detailOf(call, call.db, call.params.id),
  }),
  route({
    method: 'post',
    path: '/api/incoming/:id/scans',
    summary: 'Đính kèm bản quét bì thư, dấu bưu điện hay văn bản',
    params: ById,
    body: z.strictObject({ fileIds: z.array(Id).min(1).max(100) }),
    command: true,
    answer: IncomingDetail,
    handle: async (call) => {
      const entry = await Incoming.query(call.act.trx).findById(call.params.id);
      const atPost = entry && can(call.ability, 'register', 'Incoming', entry);
      authorize(call.ability, atPost ? 'register' : 'readContents', 'Incoming', entry);
      await addScans(call.act, call.params.id, call.body.fileIds);
      return detailOf(call, call.act.trx, call.params.id);
    },
  }),
  route({
    method: 'post',
    path: '/api/incoming/:id/routing',
    summary: 'Chuyển văn bản đến cho một cán bộ',
    params: ById,
    body: z.strictObject({ holderId: Id, note: said }),
    command: true,
    answer: Moved,
    handle: (call) => moved(call, 'route', (id) => routeIncoming(call.act, id, call.body.holderId, call.body.note)),
  }),
  route({
    method: 'post',
    path: '/api/incoming/:id/opening',
    summary: 'Người nhận bóc bì thư mật, đích danh',
    params: ById,
    command: true,
    answer: Moved,
    handle: (call) => moved(call, 'open', (id) => openIncoming(call.act, id)),
  }),
  route({
    method: 'post',
    path: '/api/incoming/:id/settlement',
    summary: 'Ghi kết quả giải quyết văn bản đến',
    params: ById,
    body: z.strictObject({ result: z.string().trim().min(2).max(500) }),
    command: true,
    answer: Moved,
    handle: (call) => moved(call, 'settle', (id) => settleIncoming(call.act, id, call.body.result)),
  }),
  route({
    method: 'post',
    path: '/api/incoming/:id/voiding',
    summary: 'Hủy số đến vào nhầm: giữ số, ghi lý do',
    params: ById,
    body: Reason,
    command: true,
    answer: Moved,
    handle: (call) => moved(call, 'void', (id) => voidIncoming(call.act, id, call.body.reason)),
  }),
];

type Viewed = Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>;

async function detailOf({ officer, ability }: Viewed, db: Knex, id: string) {
  const reading = await readIncoming(db, id);
  if (!reading) throw notFound();
  authorize(ability, 'read', 'Incoming', reading.entry);
  return presentIncomingDetail(reading, await getViewer(db, officer, ability));
}

async function moved<B>(
  call: CommandCall<{ id: string }, unknown, B>,
  action: Action,
  work: (id: string) => Promise<Incoming>,
) {
  const { id } = call.params;
  authorize(call.ability, action, 'Incoming', await Incoming.query(call.act.trx).findById(id));
  const entry = await work(id);
  const stillSeen = can(call.ability, 'read', 'Incoming', entry);
  return { entry: stillSeen ? await detailOf(call, call.act.trx, id) : null };
}
