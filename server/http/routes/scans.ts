import { z } from 'zod';
import { dismissScan } from '../../commands/dismissScan.ts';
import { authorize } from '../../policies/authorize.ts';
import { listScans } from '../../queries/scans.ts';
import { FileRow } from '../matterShapes.ts';
import { route } from '../route.ts';
import { ById, Id, Instant } from '../shapes.ts';

const ScanRow = z
  .object({
    id: Id,
    name: z.string(),
    arrivedAt: Instant,
    refusal: z.string().nullable(),
    file: FileRow.nullable(),
  })
  .meta({ id: 'ScanRow' });

export const scanRoutes = [
  route({
    method: 'get',
    path: '/api/scans',
    summary: 'Khay máy quét: bản quét chưa đính kèm',
    answer: z.object({ items: z.array(ScanRow), connected: z.boolean() }),
    handle: async ({ db, ability, deps }) => ({
      items: await listScans(db, ability),
      connected: deps.config.scanDir !== null,
    }),
  }),
  route({
    method: 'delete',
    path: '/api/scans/:id',
    summary: 'Bỏ một bản quét khỏi khay',
    params: ById,
    command: true,
    handle: async ({ act, ability, params }) => {
      authorize(ability, 'read', 'Scan', await act.trx('scans').where({ id: params.id }).first('agencyId'));
      await dismissScan(act, params.id);
    },
  }),
];
