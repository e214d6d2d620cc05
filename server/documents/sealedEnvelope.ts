import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { renderPdf } from './pdf.ts';
import { renderHtml } from './render.ts';
import { readTemplates } from './templates.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The cover of a sealed sending as a PDF; it is made whenever it is printed and kept nowhere. */
export async function sealedEnvelope(context: object): Promise<Buffer> {
  const html = await renderHtml(await readTemplates(ROOT, 'envelope'), 'sealed-envelope', context, { strict: true });
  return renderPdf(html, { title: 'Bì gửi kín' });
}

/** A paper as its one recipient reads it: the name where everybody else reads the code. */
export function namedPaper(html: string, code: string, name: string): string {
  const safe = Handlebars.escapeExpression(name);
  return html.replaceAll(`(mã ${code})`, safe).replaceAll(code, safe);
}
