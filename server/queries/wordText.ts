import type { Knex } from 'knex';
import { renderHtml, splitPaper } from '../documents/index.ts';
import { type Document, DocumentVersion } from '../models/Document.ts';

/** Where the words of a paper come from; 'outdated': a text from Word that no longer says what the facts say. */
export type TextState = { text: 'facts' | 'outdated'; body: null } | { text: 'word'; body: string };

/**
 * Whether the text put back from Word still holds: it does not when what the template would write has changed since.
 * Number, date and signer are not looked at: they are not part of the text.
 */
export async function wordTextOf(
  knex: Knex,
  document: Pick<Document, 'id' | 'version' | 'template'>,
  templates: Record<string, string>,
  context: Record<string, unknown>,
): Promise<TextState> {
  const last = await DocumentVersion.query(knex).findById([document.id, document.version]);
  if (!last?.body) return { text: 'facts', body: null };
  const { document: paper, officer, today } = context;
  const before = { ...last.context, document: paper, officer, today };
  const [was, now] = await Promise.all([
    renderHtml(templates, document.template, before),
    renderHtml(templates, document.template, context),
  ]);
  const holds = splitPaper(was).body === splitPaper(now).body;
  return holds ? { text: 'word', body: last.body } : { text: 'outdated', body: null };
}
