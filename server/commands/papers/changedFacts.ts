import { renderHtml } from '../../documents/index.ts';
import type { Document } from '../../models/Document.ts';
import { getRelease } from '../../procedures/library.ts';
import { findVersion } from '../../queries/documents.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';

/**
 * What the forms of a change start from: which paper it is, and its text, so that a replacing paper is the old one put
 * right. The text of a paper from before the petition was sealed still names the sender and is not taken over.
 */
export async function changedFacts(
  { trx }: Act,
  { petition }: Matter,
  document: Document,
): Promise<Record<string, unknown>> {
  const { title, number, issuedOn } = document;
  const facts = { changedTitle: title, changedNumber: number ?? 'không số', changedIssuedOn: issuedOn };
  if (petition.sealed && !document.sealed) return facts;
  const { templates } = await getRelease(trx, document.releaseId);
  const version = await findVersion(trx, document.id, document.version);
  if (!version) return facts;
  return { ...facts, replacementContent: textOf(await renderHtml(templates, document.template, version.context)) };
}

// Letterhead, type, subject and signature are written anew from data; what stays is the text between them.
function textOf(html: string): string {
  return html
    .replace(/<table class="(?:head|sign)[\s\S]*?<\/table>/g, '')
    .replace(/<p class="(?:type|authority)">[\s\S]*?<\/p>/g, '')
    .replace(/<\/(?:td|th)>\s*<(?:td|th)[^>]*>/g, ' — ')
    .replace(/<\/p>|<br>|<\/tr>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, 20_000);
}
