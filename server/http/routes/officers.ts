import { z } from 'zod';
import { listOfficers } from '../../queries/officers.ts';
import { route } from '../route.ts';
import { Id, Role } from '../shapes.ts';

const OfficerRow = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string(),
    roles: z.array(Role),
    unit: z.string().nullable(),
    openTasks: z.number().int(),
  })
  .meta({ id: 'OfficerRow' });

export const officerRoutes = [
  route({
    method: 'get',
    path: '/api/officers',
    summary: 'Cán bộ trong cơ quan, để phân công',
    query: z.strictObject({
      role: Role.optional(),
      /** `assign`: only those to whom one may give work. */
      for: z.enum(['read', 'assign']).default('read'),
    }),
    answer: z.object({ items: z.array(OfficerRow) }),
    handle: async ({ db, ability, query }) => ({ items: await listOfficers(db, ability, query) }),
  }),
];
