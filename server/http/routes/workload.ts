import { z } from 'zod';
import { dayOf } from '../../domain/day.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { presentProposals, presentWorkload } from '../../presenters/staff.ts';
import { getViewer } from '../../queries/viewer.ts';
import { worklist } from '../../queries/worklist.ts';
import { countUnassigned, desksOf, proposeAssignments } from '../../queries/workload.ts';
import { route } from '../route.ts';
import { Proposals, Workload } from '../staffShapes.ts';

const Filter = z.strictObject({
  procedure: z.string().max(60).optional(),
  key: z.string().max(60).optional(),
  due: z.enum(['overdue', 'soon', 'later', 'none']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const workloadRoutes = [
  route({
    method: 'get',
    path: '/api/workload',
    summary: 'Ai đang giữ việc gì; tên đồng nghiệp chỉ người đứng đầu thấy',
    answer: Workload,
    handle: async ({ db, officer, ability }) => {
      authorize(ability, 'read', 'Petition', { agencyId: officer.agencyId });
      const viewer = await getViewer(db, officer, ability);
      const today = dayOf(viewer.at);
      const desks = await desksOf(db, officer.agencyId, today);
      return presentWorkload(desks, await countUnassigned(db, officer.agencyId, today), viewer);
    },
  }),
  route({
    method: 'get',
    path: '/api/assignment-proposal',
    summary: 'Đề xuất phân công việc chưa ai nhận, theo khối lượng đang có',
    query: Filter,
    answer: Proposals,
    handle: async ({ db, officer, ability, query }) => {
      const { agencyId } = officer;
      authorize(ability, 'assign', 'Task', { agencyId, role: '', assigneeId: null, signs: false });
      const viewer = await getViewer(db, officer, ability);
      const filter = { ...query, scope: 'all' as const, assignee: 'none', sort: 'urgency' as const };
      const { items } = await worklist(db, officer, ability, viewer.at, filter);
      const all = await desksOf(db, agencyId, dayOf(viewer.at));
      const desks = all.filter((desk) => can(ability, 'assign', 'Officer', desk));
      return presentProposals(proposeAssignments(items, desks), desks, viewer);
    },
  }),
];
