import type { Knex } from 'knex';
import { DocumentVersion } from '../models/Document.ts';

export type VersionReading = DocumentVersion & { rendering: 'pending' | 'ready' | 'failed' };

export async function versionsOf(knex: Knex, documentId: string) {
  const rows = await knex('document_versions as v')
    .leftJoin('officers as o', 'o.id', 'v.createdBy')
    .where('v.documentId', documentId)
    .orderBy('v.version', 'desc')
    .select('v.version', 'v.createdAt as at', 'o.name as by', 'v.pdfSha256', 'v.docxSha256')
    .select(knex.raw(`case when v.body is null then 'facts' else 'word' end as text`));
  return rows.map(({ pdfSha256, docxSha256, ...row }) => ({
    ...row,
    sha256: pdfSha256 && docxSha256 ? { pdf: String(pdfSha256), docx: String(docxSha256) } : null,
  }));
}

/** The last version with a text from Word, when the newest is written from the facts again. */
export function setAside(versions: { version: number; text: 'facts' | 'word' }[]): number | null {
  return versions[0]?.text === 'word' ? null : (versions.find(({ text }) => text === 'word')?.version ?? null);
}

export async function findVersion(
  knex: Knex,
  documentId: string,
  version: number,
): Promise<VersionReading | undefined> {
  const found = await DocumentVersion.query(knex).findById([documentId, version]);
  if (!found) return undefined;
  const rendering = found.failure ? 'failed' : found.renderedAt ? 'ready' : 'pending';
  return Object.assign(found, { rendering }) as VersionReading;
}
