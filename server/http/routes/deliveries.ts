import { z } from 'zod';
import type { Act } from '../../commands/act.ts';
import { type Held, onDelivery, onEachDelivery } from '../../commands/deliveries/onDelivery.ts';
import { openDelivery } from '../../commands/deliveries/openDelivery.ts';
import { recordFailure } from '../../commands/deliveries/recordFailure.ts';
import { recordReceipt } from '../../commands/deliveries/recordReceipt.ts';
import { recordPosting, recordSent } from '../../commands/deliveries/recordSent.ts';
import { writeHandover } from '../../commands/deliveries/writeHandover.ts';
import { dayOf } from '../../domain/day.ts';
import { Delivery } from '../../models/Delivery.ts';
import { Petition } from '../../models/Petition.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentDelivery } from '../../presenters/delivery.ts';
import { presentTask } from '../../presenters/task.ts';
import { countLacks, listDeliveries } from '../../queries/deliveries.ts';
import { deliveryHistory } from '../../queries/deliveryHistory.ts';
import { sendingLimits } from '../../queries/sendingLimits.ts';
import { tasksAskingFor } from '../../queries/tasksAskingFor.ts';
import { getViewer } from '../../queries/viewer.ts';
import { DeliveryRoute, DeliveryRow } from '../deliveryShapes.ts';
import { dispositionOf } from '../download.ts';
import { TaskRow } from '../matterShapes.ts';
import { type CommandCall, route } from '../route.ts';
import { ById, Day, Id, Instant, paging } from '../shapes.ts';

const Listed = DeliveryRow.extend({
  title: z.string(),
  number: z.string().nullable(),
  petitionCode: z.string().nullable(),
  proofName: z.string().nullable(),
  /** The last day by law for sending the paper, while a copy of it still lies here; `late` once it has passed. */
  sendBy: z.object({ on: Day, late: z.boolean() }).nullable(),
});
const Words = z.string().trim().max(500).nullable().optional();
const FileId = Id.nullable().optional();
const Recorded = z.object({
  delivery: DeliveryRow,
  /** Steps of this officer that what was recorded has filled in: one confirmation and they are done. */
  confirms: z.array(TaskRow),
});
type Recording = CommandCall<{ id: string }, unknown, unknown>;

export const deliveryRoutes = [
  route({
    method: 'get',
    path: '/api/deliveries',
    summary: 'Văn bản đi: từng nơi nhận, đã gửi chưa, đã nhận chưa, bằng chứng',
    query: z.strictObject({
      lack: z.enum(['unsent', 'unproved', 'failed', 'silent']).optional(),
      route: DeliveryRoute.optional(),
      q: z.string().max(200).optional(),
      from: Day.optional(),
      to: Day.optional(),
      ...paging,
    }),
    answer: z.object({
      items: z.array(Listed),
      next: z.string().nullable(),
      lacks: z.object({ unsent: z.number(), unproved: z.number(), failed: z.number(), silent: z.number() }),
    }),
    handle: async ({ db, officer, ability, query }) => {
      const today = dayOf((await getViewer(db, officer, ability)).at);
      const { items, next } = await listDeliveries(db, ability, today, query);
      const waiting = items.filter(({ state }) => state === 'waiting');
      const limits = await sendingLimits(
        db,
        waiting.map(({ documentId }) => documentId),
      );
      const listed = items.map((row) => {
        const { title, number, petitionCode, proofName, state, documentId } = row;
        const on = state === 'waiting' ? limits.get(documentId) : undefined;
        const sendBy = on ? { on, late: on < today } : null;
        return { ...presentDelivery(row), title, number, petitionCode, proofName, sendBy };
      });
      return { items: listed, next, lacks: await countLacks(db, ability, today) };
    },
  }),
  route({
    method: 'get',
    path: '/api/deliveries/:id/history',
    summary: 'Các lần gửi tới một nơi nhận và mọi điều đã ghi',
    params: ById,
    answer: z.object({
      attempts: z.array(DeliveryRow),
      records: z.array(
        z.object({
          attempt: z.number(),
          act: z.string(),
          onDay: Day.nullable(),
          reason: z.string().nullable(),
          at: Instant,
          by: z.string(),
        }),
      ),
    }),
    handle: async ({ db, ability, params }) => {
      const delivery = authorize(ability, 'read', 'Document', await Delivery.query(db).findById(params.id));
      const { attempts, records } = await deliveryHistory(db, delivery);
      return { attempts: attempts.map(presentDelivery), records };
    },
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/opening',
    summary: 'In bì gửi kín, hoặc văn bản có tên người nhận được giữ bí mật; có ghi mục đích',
    params: ById,
    body: z.strictObject({ what: z.enum(['envelope', 'paper']), purpose: z.string().trim().min(20).max(500) }),
    streams: 'application/pdf',
    handle: async ({ ctx, db, deps, ability, officer, params, body }) => {
      const delivery = authorize(ability, 'read', 'Document', await Delivery.query(db).findById(params.id));
      authorize(ability, 'readIdentity', 'Petition', await Petition.query(db).findById(delivery.petitionId));
      ctx.body = await openDelivery(db, deps.vault, officer, delivery, body);
      ctx.set({
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'Content-Disposition': dispositionOf('inline', `${body.what}.pdf`),
      });
      ctx.type = 'application/pdf';
    },
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/sending',
    summary: 'Ghi ngày gửi, mã bưu gửi',
    params: ById,
    body: z.strictObject({ sentOn: Day, code: z.string().trim().max(40).nullable().optional() }),
    command: true,
    answer: Recorded,
    handle: (call) => recorded(call, (act, held) => recordSent(act, held, call.body)),
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/posting',
    summary: 'Ghi việc niêm yết: nơi, từ ngày, đến ngày, biên bản',
    params: ById,
    body: z.strictObject({ place: z.string().trim().max(300), from: Day, to: Day, minutesFileId: FileId }),
    command: true,
    answer: Recorded,
    handle: (call) => recorded(call, (act, held) => recordPosting(act, held, call.body)),
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/receipt',
    summary: 'Ghi ngày nhận, người nhận, bằng chứng; sửa ngày đã ghi khi có lý do',
    params: ById,
    body: z.strictObject({ receivedOn: Day, receivedBy: Words, proofFileId: FileId, correction: Words }),
    command: true,
    answer: Recorded,
    handle: (call) => recorded(call, (act, held) => recordReceipt(act, held, call.body)),
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/failure',
    summary: 'Ghi nhận không phát được; người xử lý hồ sơ nhận việc quyết định chuyển phát lại',
    params: ById,
    body: z.strictObject({ failedOn: Day, reason: z.string().trim().max(500), proofFileId: FileId }),
    command: true,
    answer: Recorded,
    handle: (call) => recorded(call, (act, held) => recordFailure(act, held, call.body)),
  }),
  route({
    method: 'post',
    path: '/api/deliveries/:id/handover-record',
    summary: 'Lập biên bản giao nhận (Mẫu 08) để in, ký khi trao trực tiếp',
    params: ById,
    command: true,
    status: 201,
    answer: z.object({ documentId: Id }),
    handle: async (call) => {
      authorize(call.ability, 'serve', 'Document', await Delivery.query(call.act.trx).findById(call.params.id));
      const record = await onDelivery(call.act, call.params.id, (held) => writeHandover(call.act, held));
      return { documentId: record.id };
    },
  }),
  route({
    method: 'post',
    path: '/api/deliveries/sendings',
    summary: 'Ghi cả bảng kê bưu điện: mỗi dòng một nơi nhận và mã bưu gửi',
    body: z.strictObject({
      sentOn: Day,
      items: z
        .array(z.strictObject({ id: Id, code: z.string().trim().max(40).nullable().optional() }))
        .min(1)
        .max(200),
    }),
    command: true,
    answer: z.object({ recorded: z.number() }),
    handle: async (call) => {
      await demandAll(call, call.body.items);
      const { sentOn, items } = call.body;
      await onEachDelivery(call.act, items, (held, { code }) => recordSent(call.act, held, { sentOn, code }));
      return { recorded: items.length };
    },
  }),
  route({
    method: 'post',
    path: '/api/deliveries/receipts',
    summary: 'Ghi ngày nhận của nhiều nơi nhận một lần',
    body: z.strictObject({
      items: z
        .array(z.strictObject({ id: Id, receivedOn: Day, receivedBy: Words }))
        .min(1)
        .max(200),
    }),
    command: true,
    answer: z.object({ recorded: z.number() }),
    handle: async (call) => {
      await demandAll(call, call.body.items);
      await onEachDelivery(call.act, call.body.items, (held, item) => recordReceipt(call.act, held, item));
      return { recorded: call.body.items.length };
    },
  }),
];

/** Records something about one delivery; answers it with the steps it has filled in. */
async function recorded(call: Recording, record: (act: Act, held: Held) => Promise<Delivery>) {
  const { act, params, ability, officer } = call;
  authorize(ability, 'serve', 'Document', await Delivery.query(act.trx).findById(params.id));
  const delivery = await onDelivery(act, params.id, (held) => record(act, held));
  const viewer = await getViewer(act.trx, officer, ability);
  const tasks = await tasksAskingFor(act.trx, delivery);
  return {
    delivery: presentDelivery(delivery),
    confirms: tasks.map((task) => presentTask(task, viewer)).filter(({ abilities }) => abilities.complete),
  };
}

async function demandAll(call: Pick<Recording, 'act' | 'ability'>, items: readonly { id: string }[]): Promise<void> {
  const rows = await Delivery.query(call.act.trx).findByIds(items.map(({ id }) => id));
  for (const { id } of items)
    authorize(
      call.ability,
      'serve',
      'Document',
      rows.find((row) => row.id === id),
    );
}
