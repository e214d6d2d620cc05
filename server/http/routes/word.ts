import type { Knex } from 'knex';
import { z } from 'zod';
import { act } from '../../commands/act.ts';
import { putBack } from '../../commands/papers/putBack.ts';
import { takeToWord } from '../../commands/papers/takeToWord.ts';
import { comparePapers, readDocx, renderDocx, renderHtml, renderPdf } from '../../documents/index.ts';
import { refusal } from '../../domain/refusal.ts';
import { lookAtUpload } from '../../files/upload.ts';
import { logAccess } from '../../models/accessLog.ts';
import type { Document } from '../../models/Document.ts';
import { Petition } from '../../models/Petition.ts';
import { Task } from '../../models/Task.ts';
import type { Ability } from '../../policies/ability.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { paperTasks } from '../../queries/paperTasks.ts';
import { previewContext } from '../../queries/previewContext.ts';
import { similarPapers } from '../../queries/similarPapers.ts';
import { versionPaper } from '../../queries/versionPaper.ts';
import { getViewer } from '../../queries/viewer.ts';
import { findListedTask } from '../../queries/worklist.ts';
import { dispositionOf } from '../download.ts';
import { Values } from '../matterShapes.ts';
import { readableDocument } from '../readableDocument.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id, paging } from '../shapes.ts';

const Draft = z.object({ documentId: Id, version: z.number(), rev: z.number() });
const Part = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) });
const Comparison = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  style: z.string(),
  parts: z.array(Part),
});
const Similar = z.object({
  id: Id,
  petitionId: Id,
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: Day,
  petitionTitle: z.string().nullable(),
  outcomeName: z.string().nullable(),
  paragraphs: z.array(z.string()),
});
const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Papers on their way to Word and back, their versions set against each other, and words from similar ones. */
export const wordRoutes = [
  route({
    method: 'post',
    path: '/api/tasks/:id/papers/:template/word',
    summary: 'Lập dự thảo từ những gì đang nhập, để sửa bằng Word trước khi hoàn thành việc',
    params: z.strictObject({ id: Id, template: z.string().max(60) }),
    body: z.strictObject({ values: Values }),
    command: true,
    answer: Draft,
    handle: async (call) => {
      const task = authorize(call.ability, 'complete', 'Task', await Task.query(call.act.trx).findById(call.params.id));
      const wanted = { template: call.params.template, values: call.body.values };
      return present(await takeToWord(call.act, task, wanted));
    },
  }),
  route({
    method: 'get',
    path: '/api/tasks/:id/preview.:format',
    summary: 'Bản in hoặc bản Word của văn bản theo nháp đã lưu',
    params: z.strictObject({ id: Id, format: z.enum(['pdf', 'docx']) }),
    query: z.strictObject({ template: z.string().max(60) }),
    streams: 'application/octet-stream',
    handle: async (call) => {
      const { db, officer, ability, params, query } = call;
      const task = authorize(ability, 'read', 'Task', await findListedTask(db, params.id));
      const kept = await db('drafts').where({ taskId: task.id, officerId: officer.id }).first('values');
      const viewer = await getViewer(db, officer, ability);
      const { release, context, body } = await previewContext(db, task, query.template, kept?.values ?? {}, viewer);
      const html = await renderHtml(release.templates, query.template, context, { body });
      const title = task.name;
      const content = params.format === 'pdf' ? await renderPdf(html, { title }) : await renderDocx(html, { title });
      await send(call, content, params.format, `${task.name} (dự thảo)`, task.id);
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/similar',
    summary: 'Văn bản đã ban hành cùng loại ở vụ việc khác, để chép đoạn văn',
    query: z.strictObject({
      ...paging,
      template: z.string().max(60),
      petitionId: Id,
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(10).default(5),
    }),
    answer: z.object({ items: z.array(Similar), next: z.string().nullable() }),
    handle: async ({ db, ability, query }) => {
      authorize(ability, 'read', 'Petition', await Petition.query(db).findById(query.petitionId));
      return similarPapers(db, ability, query);
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/:id/word',
    summary: 'Bản Word của dự thảo, để sửa và đưa lên lại',
    params: ById,
    streams: MEDIA.docx,
    handle: async (call) => {
      const document = await writable(call.db, call.ability, call.params.id);
      const { id, title, version } = document;
      const html = await versionPaper(call.db, document, version);
      const content = await renderDocx(html, { title, origin: { documentId: id, version } });
      await send(call, content, 'docx', `${title} (bản ${version})`, id);
    },
  }),
  route({
    method: 'post',
    path: '/api/documents/:id/word',
    summary: 'Đưa bản Word đã sửa lên, thành bản tiếp theo của dự thảo',
    params: ById,
    multipart: true,
    answer: Draft.extend({ notices: z.array(z.string()) }),
    // No command: the upload is read before its act is opened; sent twice, the second names a version that is over.
    handle: async ({ ctx, db, deps, officer, ability, params, rev }) => {
      const document = await writable(db, ability, params.id);
      const paper = await versionPaper(db, document, document.version);
      const text = await lookAtUpload(ctx.req, deps, (path) => readDocx(path, { documentId: document.id, paper }));
      const done = await act(db, officer, (open) => putBack(open, document, text, rev));
      return { ...present(done), notices: text.notices };
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/:id/versions/:a/compare/:b',
    summary: 'So sánh hai bản của một văn bản',
    params: z.strictObject({ id: Id, a: z.coerce.number().int().min(1), b: z.coerce.number().int().min(1) }),
    answer: z.object({ same: z.boolean(), paragraphs: z.array(Comparison) }),
    handle: async ({ db, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      const [before, after] = [await versionPaper(db, document, params.a), await versionPaper(db, document, params.b)];
      const paragraphs = await comparePapers(before, after);
      return { same: paragraphs.every(({ kind }) => kind === 'same'), paragraphs };
    },
  }),
];

function present({ id, version, rev }: Document) {
  return { documentId: id, version, rev };
}

/** Whose desk the paper is on may correct it; it is a draft until it is signed. */
async function writable(db: Knex, ability: Ability, id: string): Promise<Document> {
  const document = await readableDocument(db, ability, id);
  const tasks = await paperTasks(db, document);
  if (document.state !== 'draft')
    throw refusal(409, 'not_a_draft', 'Văn bản đã ký hoặc đã ban hành nên không sửa bằng Word được nữa.');
  if (!tasks.some((task) => can(ability, 'complete', 'Task', task)))
    throw refusal(403, 'forbidden', 'Chỉ người đang soạn hoặc đang xét duyệt văn bản này mới sửa bằng Word được.');
  return document;
}

async function send(
  { ctx, db, officer }: Pick<Call<unknown, unknown, unknown>, 'ctx' | 'db' | 'officer'>,
  content: Buffer,
  format: 'pdf' | 'docx',
  name: string,
  subject: string,
): Promise<void> {
  const { requestId } = ctx.state;
  await logAccess(db, { officerId: officer.id, act: `document.${format}`, subject, result: 'ok', requestId });
  ctx.set({
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Content-Disposition': dispositionOf(format === 'pdf' ? 'inline' : 'attachment', `${name}.${format}`),
  });
  ctx.body = content;
  ctx.type = MEDIA[format];
}
