import type { Knex } from 'knex';
import { z } from 'zod';
import { channels } from '../../catalogue/choices.ts';
import localRules from '../../catalogue/localRules.json' with { type: 'json' };
import { setOnlineDialogue } from '../../commands/office/setOnlineDialogue.ts';
import { setReceptionRules } from '../../commands/office/setReceptionRules.ts';
import { setReminderRounds } from '../../commands/office/setReminderRounds.ts';
import { setRooms } from '../../commands/office/setRooms.ts';
import { setRouting } from '../../commands/office/setRouting.ts';
import { setOutgoingBook } from '../../commands/setOutgoingBook.ts';
import { dayOf } from '../../domain/day.ts';
import type { ReceptionRules as Rules } from '../../domain/receptionRules.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { readOffice } from '../../queries/office.ts';
import { getViewer } from '../../queries/viewer.ts';
import { ReceptionRules } from '../receptionShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { Id, Role } from '../shapes.ts';

const Book = z.enum(['own', 'external']);
const Rooms = z.array(z.string().trim().min(1, 'Ghi tên phòng').max(60)).max(30);
/** Who may write a routing note: those who lead or sort, never who handles. */
const ROUTERS: readonly string[] = ['receptionist', 'chief-of-office', 'section-head', 'deputy-head', 'head'];
const DeskRole = Role.refine((role) => ROUTERS.includes(role), 'Vai trò này không ghi bút phê');
const Desk = z.strictObject({ role: DeskRole, officerId: Id.nullable() });
const Channel = z.string().refine((given) => channels.some(({ value }) => value === given), 'Không có nguồn đơn này');
const Rounds = z.number().int().min(1).max(9);
const Office = z
  .object({
    rooms: z.array(z.string()),
    desks: z.array(z.object({ role: Role, officerId: Id.nullable() })),
    channels: z.array(z.string()),
    reminderRounds: z.number().int(),
    onlineDialogue: z.boolean(),
    receptionRules: ReceptionRules,
    book: z.object({
      now: Book,
      year: z.number().int(),
      /** It has given a number this year, so that a change waits for the next. */
      given: z.boolean(),
      next: z.object({ book: Book, from: z.number().int() }).nullable(),
    }),
    abilities: z.object({ administer: z.boolean() }),
  })
  .meta({ id: 'Office' });

export const officeRoutes = [
  route({
    method: 'get',
    path: '/api/office',
    summary: 'Thiết lập của cơ quan: phòng tiếp công dân, tuyến bút phê, sổ văn bản đi, đôn đốc',
    answer: Office,
    handle: async (call) => officeOf(call, call.db),
  }),
  route({
    method: 'put',
    path: '/api/office/rooms',
    summary: 'Đặt các phòng tiếp công dân',
    body: z.strictObject({ rooms: Rooms }),
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setRooms(call.act, call.body.rooms)),
  }),
  route({
    method: 'put',
    path: '/api/office/routing',
    summary: 'Đặt tuyến bút phê: đơn qua những bàn nào trước khi đến người xử lý',
    body: z.strictObject({ desks: z.array(Desk).max(6), channels: z.array(Channel).max(30) }),
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setRouting(call.act, call.body)),
  }),
  route({
    method: 'put',
    path: '/api/office/reminder-rounds',
    summary: 'Đặt số lần đôn đốc trước khi báo cáo đề nghị kiểm tra trách nhiệm',
    body: z.strictObject({ rounds: Rounds }),
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setReminderRounds(call.act, call.body.rounds)),
  }),
  route({
    method: 'put',
    path: '/api/office/online-dialogue',
    summary: 'Đặt: đối thoại trực tuyến có được tính là đối thoại hay không',
    body: z.strictObject({ allowed: z.boolean() }),
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setOnlineDialogue(call.act, call.body.allowed)),
  }),
  route({
    method: 'put',
    path: '/api/office/outgoing-book',
    summary: 'Chọn sổ văn bản đi: sổ ở đây, hoặc số do hệ thống quản lý văn bản cấp',
    body: z.strictObject({ book: Book }),
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setOutgoingBook(call.act, call.officer.agencyId, call.body.book)),
  }),
  route({
    method: 'put',
    path: '/api/office/reception-rules',
    summary: 'Đặt quy chế tiếp công dân của địa phương',
    body: ReceptionRules,
    command: true,
    answer: Office,
    handle: (call) => set(call, () => setReceptionRules(call.act, rulesOf(call.body))),
  }),
  route({
    method: 'get',
    path: '/api/catalogue/reception-rules',
    summary: 'Quy chế tiếp công dân mẫu của các địa phương, kèm nguồn',
    answer: z.object({ items: z.array(z.object({ key: z.string(), name: z.string(), rules: ReceptionRules })) }),
    handle: async () => ({ items: Object.entries(localRules).map(([key, pack]) => ({ key, ...pack })) }),
  }),
];

type Viewed = Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>;

async function officeOf({ officer, ability }: Viewed, db: Knex) {
  const { agencyId } = authorize(ability, 'read', 'Office', { agencyId: officer.agencyId });
  const { at } = await getViewer(db, officer, ability);
  const office = await readOffice(db, agencyId, dayOf(at));
  return { ...office, abilities: { administer: can(ability, 'administer', 'Office', { agencyId }) } };
}

async function set<B>(call: CommandCall<unknown, unknown, B>, work: () => Promise<unknown>) {
  authorize(call.ability, 'administer', 'Office', { agencyId: call.officer.agencyId });
  await work();
  return officeOf(call, call.act.trx);
}

function rulesOf(given: z.infer<typeof ReceptionRules>): Rules {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  ) as Rules;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
