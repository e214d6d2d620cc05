import { z } from 'zod';
import { act } from '../../commands/act.ts';
import { chooseWays } from '../../commands/notices/chooseWays.ts';
import { readNotices } from '../../commands/notices/readNotices.ts';
import { Officer } from '../../models/Officer.ts';
import { allNoticeKinds } from '../../notices/kinds.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentNotice } from '../../presenters/notice.ts';
import { countUnread, listNotices, mailStatus, waysOf } from '../../queries/notices.ts';
import { type Call, route } from '../route.ts';
import { Id, Instant, paging } from '../shapes.ts';

const Kind = z.enum(allNoticeKinds).meta({ id: 'NoticeKind' });
const Notice = z
  .object({
    id: Id,
    kind: Kind,
    kindName: z.string(),
    words: z.string(),
    at: Instant,
    read: z.boolean(),
    leadsTo: z.object({ page: z.enum(['task', 'petition', 'incoming', 'tasks']), id: Id.nullable() }).nullable(),
  })
  .meta({ id: 'Notice' });
const ways = { app: z.boolean(), mail: z.boolean(), digest: z.boolean() };
const Preferences = z
  .object({
    email: z.string().nullable(),
    /** Whether this installation has a mail server at all. */
    mail: z.boolean(),
    ways: z.array(z.object({ kind: Kind, name: z.string(), ...ways })),
  })
  .meta({ id: 'NoticePreferences' });

export const noticeRoutes = [
  route({
    method: 'get',
    path: '/api/notices',
    summary: 'Thông báo cho tôi, mới nhất trước',
    query: z.strictObject({ unread: z.literal('1').optional(), ...paging }),
    answer: z.object({ items: z.array(Notice), next: z.string().nullable() }),
    handle: async ({ db, officer, query }) => {
      const { items, next } = await listNotices(db, officer.id, { ...query, unread: query.unread === '1' });
      return { items: items.map(presentNotice), next };
    },
  }),
  route({
    method: 'get',
    path: '/api/notices/count',
    summary: 'Số thông báo chưa đọc, đếm đến 100',
    answer: z.object({ unread: z.number().int() }),
    handle: async ({ db, officer }) => ({ unread: await countUnread(db, officer.id) }),
  }),
  route({
    method: 'post',
    path: '/api/notices/reading',
    summary: 'Đánh dấu đã đọc: những thông báo nêu ra, hoặc tất cả',
    body: z.strictObject({ ids: z.union([z.literal('all'), z.array(Id).max(200)]) }),
    answer: z.object({ unread: z.number().int() }),
    // No command: what has been read stays read, however often it is said.
    handle: async ({ db, officer, body }) => {
      await act(db, officer, (open) => readNotices(open, body.ids));
      return { unread: await countUnread(db, officer.id) };
    },
  }),
  route({
    method: 'get',
    path: '/api/notices/preferences',
    summary: 'Tôi được báo việc gì, bằng cách nào',
    answer: Preferences,
    handle: (call) => preferencesOf(call),
  }),
  route({
    method: 'put',
    path: '/api/notices/preferences',
    summary: 'Chọn được báo việc gì, bằng cách nào',
    body: z.strictObject({
      email: z.email().max(200).nullable(),
      ways: z.array(z.strictObject({ kind: Kind, ...ways })).max(50),
    }),
    command: true,
    answer: Preferences,
    handle: async (call) => {
      await chooseWays(call.act, call.body);
      return preferencesOf(call);
    },
  }),
  route({
    method: 'get',
    path: '/api/mail-status',
    summary: 'Thư điện tử của hệ thống: có máy chủ thư không, thư nào chưa gửi được và vì sao',
    answer: z.object({
      configured: z.boolean(),
      from: z.string().nullable(),
      failing: z.array(
        z.object({
          at: Instant,
          what: z.enum(['notice', 'digest']),
          officer: z.string(),
          failures: z.number().int(),
          failure: z.string(),
        }),
      ),
    }),
    handle: async ({ db, deps, officer, ability }) => {
      const { agencyId } = officer;
      authorize(ability, 'administer', 'Officer', { agencyId });
      const { mail } = deps.config;
      return { configured: mail !== null, from: mail?.from ?? null, failing: await mailStatus(db, agencyId) };
    },
  }),
];

async function preferencesOf({ db, deps, officer }: Pick<Call<unknown, unknown, unknown>, 'db' | 'deps' | 'officer'>) {
  const { email } = await Officer.query(db).findById(officer.id).select('email').throwIfNotFound();
  return { email, mail: deps.config.mail !== null, ways: await waysOf(db, officer.id) };
}
