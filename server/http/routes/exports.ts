import { z } from 'zod';
import { logAccess } from '../../models/accessLog.ts';
import { notFound } from '../../policies/authorize.ts';
import { contentOfExport, findExport } from '../../queries/exports.ts';
import { dispositionOf } from '../download.ts';
import { route } from '../route.ts';
import { ById, Id } from '../shapes.ts';

const MEDIA: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export const exportRoutes = [
  route({
    method: 'get',
    path: '/api/exports/:id',
    summary: 'Tệp đặt tạo đang ở đâu',
    params: ById,
    answer: z.object({
      id: Id,
      title: z.string(),
      format: z.enum(['xlsx', 'docx', 'pdf']),
      state: z.enum(['pending', 'running', 'ready', 'failed']),
      rowsDone: z.number().int(),
      rowsTotal: z.number().int(),
      failure: z.string().nullable(),
    }),
    handle: async ({ db, officer, params }) => {
      const found = await findExport(db, officer, params.id);
      if (!found) throw notFound();
      return found;
    },
  }),
  route({
    method: 'get',
    path: '/api/exports/:id/file',
    summary: 'Tải tệp đã tạo',
    params: ById,
    streams: 'application/octet-stream',
    handle: async ({ ctx, db, officer, params }) => {
      const found = await findExport(db, officer, params.id);
      const content = found && (await contentOfExport(db, officer, found.id));
      if (!found?.name || !content) throw notFound();
      const { requestId } = ctx.state;
      await logAccess(db, {
        officerId: officer.id,
        act: 'export.downloaded',
        subject: found.id,
        result: 'ok',
        requestId,
      });
      ctx.set({
        'Content-Type': MEDIA[found.format] ?? 'application/octet-stream',
        'Content-Disposition': dispositionOf('attachment', found.name),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      });
      ctx.length = content.length;
      ctx.body = content;
    },
  }),
];
