import type { Knex } from 'knex';
import { renderHtml } from '../documents/index.ts';
import { refusal } from '../domain/refusal.ts';
import { type Document, DocumentVersion } from '../models/Document.ts';
import { getRelease } from '../procedures/library.ts';

/** One version of a paper as it was written. Refuses with 404. */
export async function versionPaper(
  knex: Knex,
  { id, template, releaseId }: Pick<Document, 'id' | 'template' | 'releaseId'>,
  version: number,
): Promise<string> {
  const found = await DocumentVersion.query(knex).findById([id, version]);
  if (!found) throw refusal(404, 'not_found', 'Không có bản này.');
  const { templates } = await getRelease(knex, releaseId);
  return renderHtml(templates, template, found.context, { body: found.body });
}
