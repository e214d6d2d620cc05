import { z } from 'zod';
import { disableOfficer } from '../../commands/staff/disableOfficer.ts';
import { handOver } from '../../commands/staff/handOver.ts';
import { handOverRecord } from '../../documents/index.ts';
import { dayOf } from '../../domain/day.ts';
import { Agency } from '../../models/Agency.ts';
import { Officer } from '../../models/Officer.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { presentHandOver, recordContext } from '../../presenters/handOver.ts';
import { presentWork } from '../../presenters/staff.ts';
import { findHandOver, listHandOvers } from '../../queries/handOvers.ts';
import { getViewer } from '../../queries/viewer.ts';
import { workOf } from '../../queries/workOf.ts';
import { dispositionOf } from '../download.ts';
import { route } from '../route.ts';
import { ById, Id } from '../shapes.ts';
import { HandOverInput, HandOverRow, WorkOf } from '../staffShapes.ts';

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const handOverRoutes = [
  route({
    method: 'get',
    path: '/api/officers/:id/work',
    summary: 'Tất cả những gì một cán bộ đang giữ, để bàn giao',
    params: ById,
    answer: WorkOf,
    handle: async ({ db, officer, ability, params }) => {
      const leaving = authorize(ability, 'handOver', 'Officer', await Officer.query(db).findById(params.id));
      const viewer = await getViewer(db, officer, ability);
      return presentWork(await workOf(db, leaving.id, dayOf(viewer.at)), viewer);
    },
  }),
  route({
    method: 'post',
    path: '/api/officers/:id/hand-over',
    summary: 'Bàn giao toàn bộ công việc của một cán bộ',
    params: ById,
    body: HandOverInput,
    command: true,
    status: 201,
    answer: HandOverRow,
    handle: async ({ act, db, ability, params, body }) => {
      const leaving = authorize(ability, 'handOver', 'Officer', await Officer.query(act.trx).findById(params.id));
      const found = await findHandOver(db, await handOver(act, leaving, body));
      if (!found) throw notFound();
      return presentHandOver(found);
    },
  }),
  route({
    method: 'post',
    path: '/api/officers/:id/disabling',
    summary: 'Khóa tài khoản sau khi đã bàn giao',
    params: ById,
    command: true,
    handle: async ({ act, ability, params }) => {
      const officer = await Officer.query(act.trx).findById(params.id);
      await disableOfficer(act, authorize(ability, 'administer', 'Officer', officer));
    },
  }),
  route({
    method: 'get',
    path: '/api/hand-overs',
    summary: 'Các lần bàn giao công việc',
    answer: z.object({ items: z.array(HandOverRow) }),
    handle: async ({ db, officer, ability }) => {
      authorize(ability, 'handOver', 'Officer', { agencyId: officer.agencyId });
      return { items: (await listHandOvers(db, officer.agencyId)).map(presentHandOver) };
    },
  }),
  route({
    method: 'get',
    path: '/api/hand-overs/:id/record.:kind',
    summary: 'Biên bản bàn giao công việc',
    params: z.strictObject({ id: Id, kind: z.enum(['pdf', 'docx']) }),
    streams: 'application/octet-stream',
    handle: async ({ ctx, db, ability, params }) => {
      const found = authorize(ability, 'handOver', 'Officer', await findHandOver(db, params.id));
      const agency = await Agency.query(db).findById(found.agencyId).throwIfNotFound();
      const parent =
        agency.parentId && agency.kind !== 'committee' ? await Agency.query(db).findById(agency.parentId) : undefined;
      const content = await handOverRecord(recordContext(found, agency, parent?.name ?? null), params.kind);
      const name = `Biên bản bàn giao ${found.officerName} ${dayOf(found.madeAt)}.${params.kind}`;
      ctx.set({
        'Content-Type': MEDIA[params.kind],
        'Content-Disposition': dispositionOf('attachment', name),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      });
      ctx.body = content;
    },
  }),
];
