import type { Knex } from 'knex';
import { renderHtml, splitPaper } from '../documents/index.ts';
import { type Document, DocumentVersion } from '../models/Document.ts';

/**
 * The text put back from Word that a paper still has: null when it never had one, or when what the template would write
 * has changed since. Number, date and signer are not looked at: they are not part of the text.
 */
export async function wordTextOf(
  knex: Knex,
  document: Pick<Document, 'id' | 'version' | 'template'>,
  templates: Record<string, string>,
  context: Record<string, unknown>,
): Promise<string | null> {
  const last = await DocumentVersion.query(knex).findById([document.id, document.version]);
  if (!last?.body) return null;
  const { document: paper, officer, today } = context;
  const before = { ...last.context, document: paper, officer, today };
  const [was, now] = await Promise.all([
    renderHtml(templates, document.template, before),
    renderHtml(templates, document.template, context),
  ]);
  return splitPaper(was).body === splitPaper(now).body ? last.body : null;
}
