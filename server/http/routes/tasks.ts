import { z } from 'zod';
import { act } from '../../commands/act.ts';
import { assignTask, claimTask, releaseTask } from '../../commands/assignTask.ts';
import { completeTask } from '../../commands/completeTask.ts';
import { saveDraft } from '../../commands/saveDraft.ts';
import { previewPaper } from '../../documents/preview.ts';
import { refusal } from '../../domain/refusal.ts';
import { Officer } from '../../models/Officer.ts';
import { Task } from '../../models/Task.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { presentTask } from '../../presenters/task.ts';
import { presentTaskDetail } from '../../presenters/taskDetail.ts';
import { afterCompletion } from '../../queries/nextTasks.ts';
import { previewContext } from '../../queries/previewContext.ts';
import { readTaskDetail } from '../../queries/taskDetail.ts';
import { getViewer } from '../../queries/viewer.ts';
import { countWorklist, findListedTask, overview, worklist } from '../../queries/worklist.ts';
import { TaskDetail, TaskRow, Values } from '../matterShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { ById, Id, Instant, paging } from '../shapes.ts';

const Filter = z.strictObject({
  scope: z.enum(['mine', 'unit', 'all']).default('mine'),
  due: z.enum(['overdue', 'soon', 'later', 'none']).optional(),
  procedure: z.string().max(60).optional(),
  key: z.string().max(60).optional(),
  assignee: z.union([Id, z.literal('none')]).optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(['urgency', 'opened']).default('urgency'),
  ...paging,
});

export const taskRoutes = [
  route({
    method: 'get',
    path: '/api/overview',
    summary: 'Số việc của tôi, của đơn vị, quá hạn, sắp đến hạn',
    answer: z.object({
      mine: z.number(),
      unit: z.number(),
      unassigned: z.number(),
      overdue: z.number(),
      dueSoon: z.number(),
    }),
    handle: async (call) => overview(call.db, call.officer, call.ability, (await viewerOf(call)).at),
  }),
  route({
    method: 'get',
    path: '/api/tasks',
    summary: 'Danh sách việc, gấp nhất trước',
    query: Filter,
    answer: z.object({ items: z.array(TaskRow), next: z.string().nullable(), total: z.number() }),
    handle: async (call) => {
      const viewer = await viewerOf(call);
      const { items, next } = await worklist(call.db, call.officer, call.ability, viewer.at, call.query);
      const total = call.query.after
        ? 0
        : await countWorklist(call.db, call.officer, call.ability, viewer.at, call.query);
      return { items: items.map((task) => presentTask(task, viewer)), next, total };
    },
  }),
  route({
    method: 'get',
    path: '/api/tasks/:id',
    summary: 'Một việc: biểu mẫu, căn cứ, thời hạn, văn bản',
    params: ById,
    answer: TaskDetail,
    handle: async (call) => {
      const task = authorize(call.ability, 'read', 'Task', await findListedTask(call.db, call.params.id));
      const viewer = await viewerOf(call);
      return presentTaskDetail(await readTaskDetail(call.db, task, call.officer.id, viewer.at), viewer);
    },
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/claim',
    summary: 'Nhận việc',
    params: ById,
    command: true,
    answer: TaskRow,
    handle: (call) =>
      changed(call, async (task) =>
        claimTask(call.act, authorize(call.ability, task.assigneeId ? 'read' : 'claim', 'Task', task)),
      ),
  }),
  route({
    method: 'delete',
    path: '/api/tasks/:id/claim',
    summary: 'Trả việc về đơn vị',
    params: ById,
    command: true,
    answer: TaskRow,
    handle: (call) =>
      changed(call, async (task) => {
        authorize(call.ability, 'release', 'Task', await findListedTask(call.act.trx, task.id));
        return releaseTask(call.act, task);
      }),
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/assignment',
    summary: 'Phân công cho một cán bộ',
    params: ById,
    body: z.strictObject({ officerId: Id }),
    command: true,
    answer: TaskRow,
    handle: (call) =>
      changed(call, async (task) => {
        authorize(call.ability, 'assign', 'Task', await findListedTask(call.act.trx, task.id));
        const to = await Officer.query(call.act.trx).findById(call.body.officerId);
        if (to?.agencyId === task.agencyId && !can(call.ability, 'assign', 'Officer', to))
          throw refusal(403, 'other_unit', 'Bạn chỉ giao được việc cho cán bộ của phòng mình.');
        return assignTask(call.act, task, call.body.officerId);
      }),
  }),
  route({
    method: 'put',
    path: '/api/tasks/:id/draft',
    summary: 'Lưu nháp những gì đang nhập',
    params: ById,
    body: z.strictObject({ values: Values }),
    answer: z.object({ savedAt: Instant }),
    // No command: typing goes on every second, and saving twice is saving once.
    handle: async ({ db, ability, officer, params, body }) => {
      const task = authorize(ability, 'read', 'Task', await Task.query(db).findById(params.id));
      return { savedAt: await act(db, officer, (open) => saveDraft(open, task, body.values)) };
    },
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/preview',
    summary: 'Xem trước văn bản theo những gì đang nhập',
    params: ById,
    body: z.strictObject({ template: z.string().max(60), values: Values }),
    answer: z.object({
      html: z.string(),
      css: z.string(),
      /** The draft that was taken to Word, and whether its text is what is shown. */
      draft: z
        .object({
          documentId: Id,
          version: z.number(),
          rev: z.number(),
          text: z.enum(['facts', 'word', 'outdated']),
        })
        .nullable(),
    }),
    handle: async (call) => {
      const task = authorize(call.ability, 'read', 'Task', await findListedTask(call.db, call.params.id));
      const viewer = await viewerOf(call);
      const { template, values } = call.body;
      const { release, context, draft, body } = await previewContext(call.db, task, template, values, viewer);
      return { ...(await previewPaper(release.templates, template, context, body)), draft };
    },
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/completion',
    summary: 'Hoàn thành việc',
    params: ById,
    body: z.strictObject({
      values: Values,
      rev: z.number().int().optional(),
      /** Who initials or signs names what was on the screen. */
      paper: z.strictObject({ version: z.number().int(), rev: z.number().int() }).optional(),
    }),
    command: true,
    answer: z.object({
      completed: TaskRow,
      next: z.array(TaskRow),
      suggestion: TaskRow.nullable(),
      ended: z.object({ state: z.string(), name: z.string() }).nullable(),
    }),
    handle: async (call) => {
      const task = authorize(call.ability, 'read', 'Task', await Task.query(call.act.trx).findById(call.params.id));
      if (!task.completedAt) authorize(call.ability, 'complete', 'Task', task);
      await completeTask(call.act, call.deps.vault, task, call.body);
      const viewer = await viewerOf(call);
      const { completed, next, suggestion, ended } = await afterCompletion(call.act.trx, task.id, viewer);
      return {
        completed: presentTask(completed, viewer),
        next: next.map((row) => presentTask(row, viewer)),
        suggestion: suggestion ? presentTask(suggestion, viewer) : null,
        ended,
      };
    },
  }),
];

function viewerOf<P, Q, B>({ db, officer, ability }: Call<P, Q, B>) {
  return getViewer(db, officer, ability);
}

async function changed<B>(call: CommandCall<{ id: string }, unknown, B>, work: (task: Task) => Promise<Task>) {
  const task = authorize(call.ability, 'read', 'Task', await Task.query(call.act.trx).findById(call.params.id));
  await work(task);
  const listed = await findListedTask(call.act.trx, task.id);
  if (!listed) throw new Error(`task ${task.id} is gone`);
  return presentTask(listed, await viewerOf(call));
}
