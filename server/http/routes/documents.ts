import { z } from 'zod';
import { requestRendering } from '../../commands/requestRendering.ts';
import { previewPaper } from '../../documents/preview.ts';
import { refusal } from '../../domain/refusal.ts';
import { logAccess } from '../../models/accessLog.ts';
import { can } from '../../policies/authorize.ts';
import { presentDocument } from '../../presenters/petition.ts';
import { presentTrail } from '../../presenters/trail.ts';
import { getRelease } from '../../procedures/library.ts';
import { findVersion, setAside, versionsOf } from '../../queries/documents.ts';
import { type ListedDocument, withService } from '../../queries/dossier.ts';
import { paperTasks } from '../../queries/paperTasks.ts';
import { newestPdf } from '../../queries/signatures.ts';
import { readTrail } from '../../queries/trail.ts';
import { getViewer } from '../../queries/viewer.ts';
import { DocumentRow } from '../matterShapes.ts';
import { readableDocument } from '../readableDocument.ts';
import { route } from '../route.ts';
import { sendPaper } from '../sendPaper.ts';
import { ById, Id, Instant } from '../shapes.ts';
import { Trail } from '../signingShapes.ts';

const Version = z.object({
  version: z.number(),
  at: Instant,
  by: z.string().nullable(),
  sha256: z.object({ pdf: z.string(), docx: z.string() }).nullable(),
  text: z.enum(['facts', 'word']),
});

export const documentRoutes = [
  route({
    method: 'get',
    path: '/api/documents/:id',
    summary: 'Một văn bản và các bản của nó',
    params: ById,
    answer: DocumentRow.extend({
      html: z.string(),
      css: z.string(),
      versions: z.array(Version),
      /** The version from Word whose text no longer holds, because the facts have changed. */
      setAside: z.number().nullable(),
      abilities: z.object({ word: z.boolean() }),
    }),
    handle: async ({ db, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      const { templates } = await getRelease(db, document.releaseId);
      const versions = await versionsOf(db, document.id);
      const latest = await findVersion(db, document.id, document.version);
      // Files of a draft are made when somebody looks at it.
      if (latest?.rendering === 'pending') await requestRendering(db, document.id, document.version);
      const paper = await previewPaper(templates, document.template, latest?.context ?? {}, latest?.body);
      const tasks = document.state === 'draft' ? await paperTasks(db, document) : [];
      const rendering = latest?.rendering ?? ('pending' as const);
      const [listed] = await withService(db, [Object.assign(document, { rendering })]);
      return {
        ...presentDocument(listed as ListedDocument),
        ...paper,
        versions,
        setAside: setAside(versions),
        abilities: { word: tasks.some((task) => can(ability, 'complete', 'Task', task)) },
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/:id/trail',
    summary: 'Đường đi của văn bản: qua bàn ai, từ lúc nào đến lúc nào',
    params: ById,
    answer: Trail,
    handle: async ({ db, officer, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      return presentTrail(await readTrail(db, document), await getViewer(db, officer, ability));
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/:id/:version.:format',
    summary: 'Tải một bản văn bản, PDF hoặc DOCX',
    params: z.strictObject({ id: Id, version: z.coerce.number().int().min(1), format: z.enum(['pdf', 'docx']) }),
    streams: 'application/octet-stream',
    handle: async ({ ctx, db, deps, officer, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      const version = await findVersion(db, document.id, params.version);
      if (!version) throw refusal(404, 'not_found', 'Không có bản này.');
      const sha256 = params.format === 'pdf' ? await newestPdf(db, document.id, params.version) : version.docxSha256;
      if (!sha256) {
        await requestRendering(db, document.id, params.version);
        throw refusal(409, 'rendering', 'Văn bản đang được tạo, thử lại sau vài giây.');
      }
      await logAccess(db, {
        officerId: officer.id,
        act: `document.${params.format}`,
        subject: document.id,
        result: 'ok',
        requestId: ctx.state.requestId,
      });
      const inline = ctx.query.inline === '1' && params.format === 'pdf';
      const name = document.number ?? document.title;
      await sendPaper(ctx, deps.store, sha256, { format: params.format, name, inline });
    },
  }),
];
