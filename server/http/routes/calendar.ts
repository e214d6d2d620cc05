import type { Knex } from 'knex';
import { z } from 'zod';
import { enterDays, enterHours } from '../../commands/law/enterCalendar.ts';
import { dayOf } from '../../domain/day.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { readCalendarBook } from '../../queries/calendarBook.ts';
import { getViewer } from '../../queries/viewer.ts';
import { type Call, route } from '../route.ts';
import { Day, Id, Instant } from '../shapes.ts';

const DayKind = z.enum(['holiday', 'compensation', 'swap_off', 'swap_work']);
const Session = z.strictObject({ from: z.string().max(5), until: z.string().max(5) });
const Document = z.strictObject({
  number: z.string().trim().min(1, 'Ghi số văn bản').max(100),
  on: z.iso.date('Ghi ngày văn bản'),
  reason: z.string().trim().min(1, 'Ghi lý do').max(300),
});

const CalendarBook = z
  .object({
    year: z.number(),
    years: z.array(z.object({ year: z.number(), provisional: z.number(), pending: z.number() })),
    days: z.array(
      z.object({
        date: Day,
        kind: DayKind,
        name: z.string(),
        source: z.string(),
        status: z.enum(['official', 'provisional', 'pending']),
      }),
    ),
    hours: z.array(z.object({ from: Day, sessions: z.array(Session), source: z.string(), own: z.boolean() })),
    changes: z.array(
      z.object({
        id: Id,
        kind: z.enum(['notice', 'correction', 'hours']),
        documentNumber: z.string(),
        documentOn: Day,
        reason: z.string(),
        by: z.string(),
        at: Instant,
        state: z.enum(['waiting', 'running', 'done', 'failed']),
        total: z.number(),
        done: z.number(),
        shifted: z.number(),
      }),
    ),
    abilities: z.object({ administer: z.boolean(), setHours: z.boolean() }),
  })
  .meta({ id: 'CalendarBook' });

export const calendarRoutes = [
  route({
    method: 'get',
    path: '/api/calendar',
    summary: 'Lịch nghỉ của một năm, giờ làm việc của cơ quan, các lần sửa lịch và tiến độ tính lại thời hạn',
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    answer: CalendarBook,
    handle: (call) => bookOf(call, call.db, call.query.year),
  }),
  route({
    method: 'post',
    path: '/api/calendar/notices',
    summary: 'Nhập thông báo lịch nghỉ hằng năm hoặc sửa ngày nghỉ, có số văn bản; thời hạn đang chạy được tính lại',
    body: z.strictObject({
      document: Document,
      days: z
        .array(z.strictObject({ date: z.iso.date(), kind: DayKind.nullable(), name: z.string().trim().max(100) }))
        .max(60),
      confirms: z.number().int().min(2000).max(2100).nullable(),
    }),
    command: true,
    answer: CalendarBook,
    handle: async (call) => {
      const { document, ...entered } = call.body;
      authorize(call.ability, 'administer', 'Law', { agencyId: call.officer.agencyId });
      await enterDays(call.act, document, entered);
      const year = entered.confirms ?? Number((entered.days[0]?.date ?? document.on).slice(0, 4));
      return bookOf(call, call.act.trx, year);
    },
  }),
  route({
    method: 'post',
    path: '/api/calendar/hours',
    summary: 'Đặt giờ làm việc của cơ quan từ một ngày; thời hạn theo giờ đang chạy được tính lại',
    body: z.strictObject({ document: Document, from: z.iso.date(), sessions: z.array(Session).max(4) }),
    command: true,
    answer: CalendarBook,
    handle: async (call) => {
      const { document, ...hours } = call.body;
      authorize(call.ability, 'administer', 'Office', { agencyId: call.officer.agencyId });
      await enterHours(call.act, document, hours);
      return bookOf(call, call.act.trx, undefined);
    },
  }),
];

async function bookOf(
  { officer, ability }: Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>,
  db: Knex,
  year: number | undefined,
) {
  const { agencyId } = authorize(ability, 'read', 'Law', { agencyId: officer.agencyId });
  const { at } = await getViewer(db, officer, ability);
  const book = await readCalendarBook(db, agencyId, year ?? Number(dayOf(at).slice(0, 4)));
  const may = (subject: 'Law' | 'Office') => can(ability, 'administer', subject, { agencyId });
  return { ...book, abilities: { administer: may('Law'), setHours: may('Office') } };
}
