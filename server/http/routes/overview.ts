import { z } from 'zod';
import { orderExport } from '../../commands/exports.ts';
import { changeMeasures } from '../../commands/measures.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentOverview } from '../../presenters/overview.ts';
import { presentTask } from '../../presenters/task.ts';
import { getCalendar } from '../../queries/calendar.ts';
import { readToday } from '../../queries/today.ts';
import { getViewer } from '../../queries/viewer.ts';
import { readBriefing } from '../../registers/briefing.ts';
import { briefingTitles } from '../../registers/briefingPaper.ts';
import { readOverview } from '../../registers/overview.ts';
import { openReading } from '../../registers/read.ts';
import { TaskRow } from '../matterShapes.ts';
import { Figure, OverviewShape, Period } from '../overviewShapes.ts';
import { type Call, route } from '../route.ts';
import { Day, Id } from '../shapes.ts';

const Kind = z.enum(['briefing', 'quick-report']);
const Measures = z.strictObject({
  nearDays: z.number().int().min(0).max(60),
  longRunningDays: z.number().int().min(1).max(3650),
});

export const overviewRoutes = [
  route({
    method: 'get',
    path: '/api/head-overview',
    summary: 'Tổng quan: quá hạn vì sao và đang ở bàn nào, sắp đến hạn, theo phòng và lĩnh vực',
    answer: OverviewShape,
    handle: async (call) => {
      const reading = await readingOf(call);
      return presentOverview(await readOverview(call.db, reading), reading, await getCalendar(call.db));
    },
  }),
  route({
    method: 'put',
    path: '/api/agency/measures',
    summary: 'Đặt số ngày “sắp đến hạn” và “kéo dài” của cơ quan',
    body: Measures,
    command: true,
    answer: Measures,
    handle: async (call) => {
      const { agencyId } = call.officer;
      authorize(call.ability, 'measure', 'Lateness', { agencyId, unit: null, officerId: null });
      await changeMeasures(call.act, call.body);
      return call.body;
    },
  }),
  route({
    method: 'get',
    path: '/api/briefings/:kind',
    summary: 'Số liệu giao ban hoặc báo cáo nhanh, mỗi số kèm câu hỏi của nó',
    params: z.strictObject({ kind: Kind }),
    query: Period,
    answer: z.object({ figures: z.array(Figure), present: z.array(Figure) }),
    handle: async (call) => readBriefing(call.db, await readingOf(call), call.params.kind, call.query),
  }),
  route({
    method: 'post',
    path: '/api/briefings/:kind',
    summary: 'Đặt tạo báo cáo giao ban hoặc báo cáo nhanh, Word hoặc PDF',
    params: z.strictObject({ kind: Kind }),
    body: Period.extend({ format: z.enum(['docx', 'pdf']) }),
    command: true,
    status: 202,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const { kind } = call.params;
      const { format, ...period } = call.body;
      // What is wrong with the period is said now, not by a job.
      await readBriefing(call.db, await readingOf(call), kind, period);
      const request = { kind, period };
      const order = { kind: 'briefing', title: briefingTitles[kind], format, request, rowsTotal: 0 } as const;
      return { id: await orderExport(call.act, order) };
    },
  }),
  route({
    method: 'get',
    path: '/api/today',
    summary: 'Việc hôm nay của tôi: việc đến hạn và lịch hẹn đến hết tuần',
    answer: z.object({
      day: Day,
      until: Day,
      tasks: z.array(TaskRow),
      appointments: z.array(
        z.object({
          what: z.string(),
          on: Day,
          time: z.string().nullable(),
          place: z.string().nullable(),
          petitionId: Id,
          petitionCode: z.string().nullable(),
          title: z.string(),
        }),
      ),
      rest: z.number().int(),
    }),
    handle: async ({ db, officer, ability }) => {
      const viewer = await getViewer(db, officer, ability);
      const { tasks, ...today } = await readToday(db, officer, ability, viewer.at);
      return { ...today, tasks: tasks.map((task) => presentTask(task, viewer)) };
    },
  }),
];

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'db' | 'officer' | 'ability'>;

async function readingOf({ db, officer, ability }: AnyCall) {
  const { agencyId } = officer;
  authorize(ability, 'read', 'Petition', { agencyId });
  return openReading(db, officer, ability);
}
