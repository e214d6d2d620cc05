import { z } from 'zod';
import { planSignatures } from '../commands/signatures/planSignatures.ts';
import { renderDocx, renderHtml, renderPdf } from '../documents/index.ts';
import { failpoint } from '../failpoints.ts';
import { announce } from '../models/changes.ts';
import { Document, DocumentVersion } from '../models/Document.ts';
import { getRelease } from '../procedures/library.ts';
import type { JobDeps } from './worker.ts';

const MOST = 50 * 1024 * 1024;
const Payload = z.object({ documentId: z.string(), version: z.number() });

/**
 * Produces PDF and DOCX of one version from the context it was written from. May run twice: the same content has the
 * same name in the store, and the row is filled once.
 */
export async function renderDocument({ db, store }: JobDeps, payload: unknown): Promise<void> {
  await failpoint('job_claimed');
  const { documentId, version } = Payload.parse(payload);
  const row = await DocumentVersion.query(db).findById([documentId, version]);
  const document = await Document.query(db).findById(documentId);
  if (!row || !document || row.renderedAt) return;
  const { templates } = await getRelease(db, document.releaseId);
  const html = await renderHtml(templates, document.template, row.context, { body: row.body });
  const title = document.title;
  const pdf = await keep({ db, store }, await renderPdf(html, { title }), 'application/pdf');
  const docx = await keep(
    { db, store },
    await renderDocx(html, { title }),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  await failpoint('job_done');
  await db.transaction(async (trx) => {
    await DocumentVersion.query(trx)
      .findById([documentId, version])
      .whereNull('renderedAt')
      .patch({ pdfSha256: pdf, docxSha256: docx, renderedAt: new Date() });
    if (document.version === version) await planSignatures(trx, document);
  });
  const { petitionId, agencyId } = document;
  await announce(db, { kind: 'document', id: documentId, petitionId, agencyId });
}

async function keep({ db, store }: Pick<JobDeps, 'db' | 'store'>, content: Buffer, mediaType: string): Promise<string> {
  const { sha256, size } = await store.put(content, MOST);
  await db('blobs').insert({ sha256, size, mediaType }).onConflict('sha256').ignore();
  return sha256;
}
