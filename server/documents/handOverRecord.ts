import { fileURLToPath } from 'node:url';
import { renderDocx } from './docx.ts';
import { renderPdf } from './pdf.ts';
import { renderHtml } from './render.ts';
import { readTemplates } from './templates.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TITLE = 'Biên bản bàn giao công việc';

/** The record of a hand-over as a file; it belongs to no petition, so it is made from its rows whenever somebody asks. */
export async function handOverRecord(context: object, kind: 'pdf' | 'docx'): Promise<Buffer> {
  const html = await renderHtml(await readTemplates(ROOT, 'hand-over'), 'hand-over-record', context, { strict: true });
  return kind === 'pdf' ? renderPdf(html, { title: TITLE }) : renderDocx(html, { title: TITLE });
}
