import { z } from 'zod';
import { orderExport } from '../../commands/exports.ts';
import { removeView, saveView } from '../../commands/registerViews.ts';
import { refusal } from '../../domain/refusal.ts';
import { notFound } from '../../policies/authorize.ts';
import { presentRegister } from '../../presenters/register.ts';
import { viewsOf } from '../../queries/registerViews.ts';
import { getRegister, registers } from '../../registers/index.ts';
import { MOST_LINES } from '../../registers/print/book.ts';
import { readFilters, readSort } from '../../registers/question.ts';
import { countRegister, openReading, readRegister } from '../../registers/read.ts';
import type { Register } from '../../registers/types.ts';
import { RegisterLine, RegisterShape, ViewInput, ViewRow } from '../registerShapes.ts';
import { type Call, route } from '../route.ts';
import { Id, paging } from '../shapes.ts';

const ByKey = z.strictObject({ key: z.string().max(40) });
const Columns = z.string().max(600).optional();
const Filters = z.record(z.string().max(40), z.string().max(200));
const Views = z.object({ items: z.array(ViewRow) });
/** Counted so far and no further. */
const MOST_COUNTED = 10_000;

export const registerRoutes = [
  route({
    method: 'get',
    path: '/api/registers',
    summary: 'Các sổ được xem, với cột, điều kiện lọc và thứ tự của chúng',
    answer: z.object({ items: z.array(RegisterShape) }),
    handle: ({ ability, officer }) => ({
      items: registers.filter((register) => register.isFor(ability, officer)).map(presentRegister),
    }),
  }),
  route({
    method: 'get',
    path: '/api/registers/:key',
    summary: 'Một trang của sổ; mọi tham số khác là điều kiện lọc của sổ đó',
    params: ByKey,
    query: z.object({ columns: Columns, sort: z.string().max(60).optional(), ...paging }).catchall(z.string().max(200)),
    answer: z.object({ items: z.array(RegisterLine), next: z.string().nullable() }),
    handle: async (call) => {
      const { columns, sort, after, limit, ...filters } = call.query;
      const register = readable(call);
      const question = { filters: filters as Record<string, string>, columns: columns?.split(','), sort };
      return readRegister(call.db, register, await readingOf(call), question, { after, limit });
    },
  }),
  route({
    method: 'get',
    path: '/api/registers/:key/count',
    summary: 'Số dòng của sổ theo điều kiện lọc, không kể số đã hủy và dòng lặp lại của cùng vụ việc; đếm đến 10.000',
    params: ByKey,
    query: z.object({}).catchall(z.string().max(200)),
    answer: z.object({
      ...{ count: z.number().int(), repeated: z.number().int(), voided: z.number().int() },
      capped: z.boolean(),
    }),
    handle: async (call) => {
      const total = await countRegister(call.db, readable(call), await readingOf(call), call.query, MOST_COUNTED + 1);
      const { count, repeated, voided } = total;
      const left = MOST_COUNTED - voided - repeated;
      return { count: Math.min(count, left), repeated, voided, capped: count > left };
    },
  }),
  route({
    method: 'post',
    path: '/api/registers/:key/export',
    summary: 'Đặt tạo tệp Excel hoặc Word của sổ',
    params: ByKey,
    body: z.strictObject({
      format: z.enum(['xlsx', 'docx']),
      filters: Filters,
      columns: z.array(z.string().max(40)).max(60).optional(),
      sort: z.string().max(60).optional(),
    }),
    command: true,
    status: 202,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const register = readable(call);
      const { format, ...question } = call.body;
      readSort(register, question.sort);
      const most = MOST_LINES[format];
      const total = await countRegister(call.db, register, await readingOf(call), question.filters, most + 1);
      const rowsTotal = total.count + total.repeated + total.voided;
      if (rowsTotal > most) {
        const words = `Sổ có hơn ${most.toLocaleString('vi')} dòng theo điều kiện này: hãy thu hẹp, ví dụ theo ngày.`;
        throw refusal(422, 'too_many_lines', words);
      }
      const request = { register: register.key, ...question };
      return {
        id: await orderExport(call.act, { kind: 'register', title: register.title, format, request, rowsTotal }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/registers/:key/views',
    summary: 'Các cách xem sổ đã lưu của tôi',
    params: ByKey,
    answer: Views,
    handle: async (call) => ({ items: await viewsOf(call.db, call.officer.id, readable(call).key) }),
  }),
  route({
    method: 'post',
    path: '/api/registers/:key/views',
    summary: 'Lưu cách xem sổ; cùng tên thì thay',
    params: ByKey,
    body: ViewInput,
    command: true,
    answer: Views,
    handle: async (call) => {
      const register = readable(call);
      readFilters(register, call.body.filters);
      readSort(register, call.body.sort);
      await saveView(call.act, register.key, call.body);
      return { items: await viewsOf(call.db, call.officer.id, register.key) };
    },
  }),
  route({
    method: 'delete',
    path: '/api/registers/:key/views/:id',
    summary: 'Bỏ một cách xem sổ',
    params: ByKey.extend({ id: Id }),
    command: true,
    answer: Views,
    handle: async (call) => {
      await removeView(call.act, call.params.key, call.params.id);
      return { items: await viewsOf(call.db, call.officer.id, call.params.key) };
    },
  }),
];

type AnyCall = Pick<Call<{ key: string }, unknown, unknown>, 'db' | 'officer' | 'ability' | 'params'>;

function readable({ params, ability, officer }: AnyCall): Register {
  const register = getRegister(params.key);
  if (!register.isFor(ability, officer)) throw notFound();
  return register;
}

function readingOf({ db, officer, ability }: AnyCall) {
  return openReading(db, officer, ability);
}
