import type { Knex } from 'knex';
import { z } from 'zod';
import { copyPaper } from '../../commands/signatures/copyPaper.ts';
import { retrySigning } from '../../commands/signatures/retrySigning.ts';
import { returnPaper } from '../../commands/signatures/returnPaper.ts';
import { openTicket } from '../../commands/signatures/ticket.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Store } from '../../files/store.ts';
import { readForm } from '../../files/upload.ts';
import { logAccess } from '../../models/accessLog.ts';
import { Certificate } from '../../models/Certificate.ts';
import type { Document } from '../../models/Document.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { presentSignatures } from '../../presenters/signature.ts';
import { checksOf } from '../../queries/signatureChecks.ts';
import { copiesOf, listSignatures } from '../../queries/signatures.ts';
import { findCertificate, trustedAuthorities } from '../../queries/signers.ts';
import { getViewer } from '../../queries/viewer.ts';
import type { Check } from '../../signing/index.ts';
import { readableDocument } from '../readableDocument.ts';
import { type Call, route } from '../route.ts';
import { sendPaper } from '../sendPaper.ts';
import { ById, Id, Instant } from '../shapes.ts';
import { Signatures } from '../signatureShapes.ts';

export const signatureRoutes = [
  route({
    method: 'get',
    path: '/api/documents/:id/signatures',
    summary: 'Chữ ký số của văn bản, kết quả kiểm tra và các bản sao y',
    params: ById,
    answer: Signatures,
    handle: async (call) => signaturesFor(call, await readableDocument(call.db, call.ability, call.params.id)),
  }),
  route({
    method: 'post',
    path: '/api/documents/:id/signing',
    summary: 'Ký số lại sau khi bị lỗi',
    params: ById,
    command: true,
    handle: async ({ act, db, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      await retrySigning(act, authorize(ability, 'certify', 'Document', document));
    },
  }),
  route({
    method: 'post',
    path: '/api/documents/:id/signed',
    summary: 'Tải lên bản PDF đã ký số ở nơi khác',
    params: ById,
    multipart: true,
    answer: Signatures,
    // No command: the upload is examined before its act is opened; a paper that came back before is refused.
    handle: async (call) => {
      const { db, deps, ability, officer } = call;
      const document = await readableDocument(db, ability, call.params.id);
      const { id: documentId, version, agencyId } = authorize(ability, 'certify', 'Document', document);
      const { received } = await readForm(call.ctx.req, deps.store);
      try {
        await returnPaper(deps, officer, { agencyId, what: { documentId, version, copyId: null }, received });
      } finally {
        await received.discard();
      }
      return signaturesFor(call, document);
    },
  }),
  route({
    method: 'post',
    path: '/api/documents/:id/signing-tickets',
    summary: 'Mở phiên ký bằng USB token: địa chỉ tải về và gửi lại, dùng một lần',
    params: ById,
    command: true,
    answer: z.object({ fetch: z.string(), deliver: z.string(), expiresAt: Instant }),
    handle: async ({ act, ability, params, db }) => {
      const { token, expiresAt } = await openTicket(act, await readableDocument(db, ability, params.id));
      return { fetch: `/api/signing/${token}/paper.pdf`, deliver: `/api/signing/${token}`, expiresAt };
    },
  }),
  route({
    method: 'post',
    path: '/api/documents/:id/copies',
    summary: 'Sao y văn bản đã ban hành',
    params: ById,
    command: true,
    answer: z.object({ id: Id }),
    status: 201,
    handle: async ({ act, db, ability, params }) => {
      const document = await readableDocument(db, ability, params.id);
      return { id: await copyPaper(act, authorize(ability, 'copy', 'Document', document)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/:id/copies/:copyId.pdf',
    summary: 'Tải bản sao y',
    params: z.strictObject({ id: Id, copyId: Id }),
    streams: 'application/pdf',
    handle: async ({ ctx, db, deps, ability, officer, params }) => {
      const document = await readableDocument(db, ability, params.id);
      const copy = (await copiesOf(db, document.id)).find(({ id }) => id === params.copyId);
      if (!copy) throw notFound();
      const rows = await db('signatures').where({ copyId: copy.id }).select('pdfSha256');
      const sha256 = rows[0]?.pdfSha256;
      if (!sha256) throw refusal(409, 'signing', 'Bản sao y đang được ký số, thử lại sau vài giây.');
      const { requestId } = ctx.state;
      await logAccess(db, { officerId: officer.id, act: 'document.copy', subject: copy.id, result: 'ok', requestId });
      await sendPaper(ctx, deps.store, sha256, { format: 'pdf', name: copy.number });
    },
  }),
];

async function signaturesFor<P, Q, B>({ db, deps, officer, ability }: Call<P, Q, B>, document: Document) {
  const { at } = await getViewer(db, officer, ability);
  const signatures = await listSignatures(db, document.id, document.version);
  const hashes = new Set(signatures.flatMap(({ pdfSha256 }) => pdfSha256 ?? []));
  const checks = await examined(db, deps.store, document.agencyId, hashes);
  const due = signatures.find(({ copyId, state }) => copyId === null && state !== 'done');
  const certificate = due ? await findCertificate(db, due, at) : null;
  const token = certificate instanceof Certificate && certificate.kind === 'token';
  const copies = await copiesOf(db, document.id);
  return presentSignatures(document, { signatures, copies, checks, token }, { officer, ability });
}

async function examined(db: Knex, store: Store, agencyId: string, hashes: Set<string>): Promise<Map<string, Check[]>> {
  const trusted = await trustedAuthorities(db, agencyId);
  const checks = new Map<string, Check[]>();
  for (const sha256 of hashes) checks.set(sha256, await checksOf(store, trusted, sha256));
  return checks;
}
