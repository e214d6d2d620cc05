import { z } from 'zod';
import { channels } from '../../catalogue/choices.ts';
import { contactClasses, contactHandlings } from '../../catalogue/hotline.ts';
import { recordAgain, recordContact } from '../../commands/contacts/recordContact.ts';
import { Petition } from '../../models/Petition.ts';
import { Task } from '../../models/Task.ts';
import { authorize } from '../../policies/authorize.ts';
import { countContacts } from '../../queries/contacts.ts';
import { openReading } from '../../registers/read.ts';
import { Kind } from '../matterShapes.ts';
import { type CommandCall, route } from '../route.ts';
import { ById, Day, Id } from '../shapes.ts';

const line = (most: number) => z.string().trim().max(most).default('');
const Contact = {
  channel: z.string().refine((asked) => channels.some(({ value }) => value === asked), 'Không có kênh này'),
  contactedOn: Day,
  contactedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ không đúng'),
  offHours: z.boolean().default(false),
  phone: line(30),
  content: z.string().trim().max(20_000),
};
const ContactInput = z
  .strictObject({
    ...Contact,
    entry: z.enum(['hotline', 'onsite-reflection', 'regulation-reflection']),
    kind: Kind.default('reflection'),
    name: line(200),
    address: line(300),
    placeText: z.string().trim().max(300).nullable().default(null),
    fileIds: z.array(Id).max(20).default([]),
    answers: z.record(z.string().max(60), z.unknown()).nullable().default(null),
  })
  .meta({ id: 'ContactInput' });
const Recorded = z
  .object({ petitionId: Id, code: z.string(), title: z.string(), taskId: Id.nullable() })
  .meta({ id: 'RecordedContact' });
const Choice = z.object({ value: z.string(), label: z.string() });

export const contactRoutes = [
  route({
    method: 'get',
    path: '/api/contacts/guide',
    summary: 'Phân loại cuộc liên hệ, lời hướng dẫn, hướng xử lý của từng loại',
    answer: z.object({
      classes: z.array(
        Choice.extend({ inScope: z.boolean(), guidance: z.string(), handlings: z.array(z.string()) }).meta({
          id: 'ContactClass',
        }),
      ),
      handlings: z.array(Choice),
    }),
    handle: () => ({
      classes: contactClasses.map((one) => ({ ...one, handlings: [...one.handlings] })),
      handlings: [...contactHandlings],
    }),
  }),
  route({
    method: 'get',
    path: '/api/contacts/count',
    summary: 'Số cuộc liên hệ và số người liên hệ khác nhau, từ ngày đến ngày; không hỏi thì hôm nay',
    query: z.strictObject({ from: Day.optional(), to: Day.optional() }),
    answer: z
      .object({
        contacts: z.number().int(),
        callers: z.number().int(),
        inScope: z.number().int(),
        outside: z.number().int(),
        waiting: z.number().int(),
        channels: z.array(z.object({ channel: z.string(), contacts: z.number().int(), callers: z.number().int() })),
      })
      .meta({ id: 'ContactCount' }),
    handle: async ({ db, officer, ability, query }) => {
      const { today } = await openReading(db, officer, ability);
      return countContacts(db, ability, { from: query.from ?? today, to: query.to ?? today });
    },
  }),
  route({
    method: 'post',
    path: '/api/contacts',
    summary: 'Ghi cuộc gọi, tin nhắn: mở việc và phân loại ngay nếu đã hỏi đủ',
    body: ContactInput,
    command: true,
    status: 201,
    answer: Recorded,
    handle: async (call) => {
      const { agencyId } = call.officer;
      authorize(call.ability, 'register', 'Petition', { agencyId });
      if (call.body.answers)
        authorize(call.ability, 'complete', 'Task', { agencyId, role: 'receptionist', assigneeId: null, signs: false });
      return recorded(call, await recordContact(call.act, call.deps.vault, call.body));
    },
  }),
  route({
    method: 'post',
    path: '/api/petitions/:id/contacts',
    summary: 'Cùng một người liên hệ lại về việc này: ghi thêm một cuộc, không mở việc mới',
    params: ById,
    body: z.strictObject(Contact),
    command: true,
    status: 201,
    answer: Recorded,
    handle: async (call) => {
      const petition = await Petition.query(call.act.trx).findById(call.params.id);
      authorize(call.ability, 'read', 'Petition', petition);
      const { agencyId } = call.officer;
      authorize(call.ability, 'register', 'Petition', { agencyId });
      return recorded(call, await recordAgain(call.act, call.params.id, call.body));
    },
  }),
];

/** Where the matter is now, and the step that this officer may do next. */
async function recorded({ act, officer }: CommandCall<unknown, unknown, unknown>, { id, code, title }: Petition) {
  const next = await Task.query(act.trx)
    .where({ petitionId: id, assigneeId: null })
    .whereIn('role', officer.roles)
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy('id')
    .first();
  return { petitionId: id, code: code ?? '', title, taskId: next?.id ?? null };
}
