import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { refusal } from '../../domain/refusal.ts';
import { type FoundFile, findFile } from '../../files/files.ts';
import { mediaTypes } from '../../files/inspect.ts';
import { openSealedFile } from '../../files/sealed.ts';
import { receiveUpload } from '../../files/upload.ts';
import { logAccess } from '../../models/accessLog.ts';
import { Incoming } from '../../models/Incoming.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { dispositionOf, rangeOf } from '../download.ts';
import { FileRow } from '../matterShapes.ts';
import { type Call, route } from '../route.ts';
import { ById, Id } from '../shapes.ts';

type FileCall = Call<{ id: string }, unknown, unknown>;

export const fileRoutes = [
  route({
    method: 'post',
    path: '/api/files',
    summary: 'Tải lên một tệp',
    multipart: true,
    answer: FileRow.extend({ notes: z.array(z.string()) }),
    status: 201,
    handle: ({ ctx, deps, officer }) => receiveUpload(ctx.req, deps, officer),
  }),
  route({
    method: 'get',
    path: '/api/files/:id',
    summary: 'Tên, loại và cách xem một tệp',
    params: ById,
    answer: FileRow,
    handle: async (call) => {
      const { id, name, kind, size, pages, preview, sealed, title } = await found(call);
      return { id, name, kind, size, pages, preview, sealed, title };
    },
  }),
  route({
    method: 'get',
    path: '/api/files/:id/content',
    summary: 'Tải về bản gốc',
    params: ById,
    query: z.strictObject({ inline: z.literal('1').optional() }),
    streams: 'application/octet-stream',
    handle: async (call) => {
      const file = await readable(call);
      await trace(call, 'file.downloaded');
      await sendContent(call, file, call.query.inline ? 'inline' : 'attachment');
    },
  }),
  route({
    method: 'get',
    path: '/api/files/:id/pages/:page',
    summary: 'Ảnh của một trang',
    params: z.strictObject({ id: Id, page: z.coerce.number().int().min(1).max(10_000) }),
    streams: 'image/webp',
    handle: async (call) => {
      const file = await readable(call);
      if (file.preview !== 'pages') throw notFound();
      await trace(call, 'file.viewed');
      await send(call, file.previewBlobs[call.params.page - 1], 'image/webp');
    },
  }),
  route({
    method: 'get',
    path: '/api/files/:id/html',
    summary: 'Văn bản Word để xem',
    params: ById,
    answer: z.object({ html: z.string() }),
    handle: async (call) => {
      const { preview, previewBlobs } = await readable(call);
      const [sha256] = previewBlobs;
      if (preview !== 'html' || !sha256) throw notFound();
      await trace(call, 'file.viewed');
      return { html: await text((await call.deps.store.open(sha256)).stream) };
    },
  }),
  route({
    method: 'post',
    path: '/api/files/:id/opening',
    summary: 'Mở bản gốc đã niêm phong, có ghi mục đích',
    params: ById,
    body: z.strictObject({ purpose: z.string().max(1000) }),
    streams: 'application/octet-stream',
    handle: async (call) => {
      const file = await found(call);
      authorize(call.ability, 'readIdentity', 'Petition', agencyOf(file));
      if (!file.sealed) throw refusal(409, 'not_sealed', 'Tệp này không bị niêm phong.');
      const opening = { officerId: call.officer.id, purpose: call.body.purpose };
      const content = await openSealedFile(call.deps, file, opening);
      await trace(call, 'file.opened');
      answer(call, content, { mediaType: mediaTypes[file.kind], disposition: dispositionOf('attachment', file.name) });
    },
  }),
];

// A petition's file is read with the petition, an envelope's by who may see into it, one in the tray by those who register.
// An upload that is not attached yet is its uploader's alone.
async function found(call: FileCall): Promise<FoundFile> {
  const file = await findFile(call.db, call.params.id);
  if (!file) throw notFound();
  if (file.agencyId !== null) authorize(call.ability, 'read', 'File', agencyOf(file));
  else if (file.incomingId !== null)
    authorize(call.ability, 'readContents', 'Incoming', await Incoming.query(call.db).findById(file.incomingId));
  else if (file.trayOf !== null) authorize(call.ability, 'read', 'Scan', { agencyId: file.trayOf });
  else if (file.uploadedBy !== call.officer.id) throw notFound();
  return file;
}

async function readable(call: FileCall): Promise<FoundFile> {
  const file = await found(call);
  if (file.sealed) throw refusal(403, 'sealed', 'Bản gốc đã niêm phong để giữ bí mật người tố cáo.');
  return file;
}

function agencyOf({ agencyId }: FoundFile): { agencyId: string } {
  if (agencyId === null) throw notFound();
  return { agencyId };
}

async function trace({ ctx, deps, officer, params }: FileCall, act: string): Promise<void> {
  // A viewer that reads piece by piece is one reader.
  if (/^bytes=[1-9]/.test(ctx.get('Range'))) return;
  await logAccess(deps.db, {
    officerId: officer.id,
    act,
    subject: params.id,
    result: 'ok',
    requestId: ctx.state.requestId,
  });
}

async function sendContent(call: FileCall, file: FoundFile, how: 'inline' | 'attachment'): Promise<void> {
  await send(call, file.sha256, mediaTypes[file.kind], dispositionOf(how, file.name), file.size);
}

async function send(
  call: FileCall,
  sha256: string | null | undefined,
  mediaType: string,
  disposition = 'inline',
  size?: number,
) {
  if (!sha256) throw notFound();
  const range = size === undefined ? null : rangeOf(call.ctx.get('Range'), size);
  const { store } = call.deps;
  const { stream, size: whole } = await store.open(sha256, range ?? undefined);
  if (range) {
    call.ctx.status = 206;
    call.ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${whole}`);
  }
  if (size !== undefined) call.ctx.set('Accept-Ranges', 'bytes');
  answer(call, stream, { mediaType, disposition });
  call.ctx.length = range ? range.end - range.start + 1 : whole;
}

function answer(
  { ctx }: FileCall,
  content: Readable,
  { mediaType, disposition }: { mediaType: string; disposition: string },
): void {
  ctx.set({
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Content-Disposition': disposition,
  });
  ctx.body = content;
  ctx.type = mediaType;
}
