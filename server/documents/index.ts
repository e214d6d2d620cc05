import { closeComparing } from './compare.ts';
import { closeBrowser } from './pdf.ts';
import { closeWordReader } from './readDocx.ts';
import { closeRendering } from './render.ts';

export { launchBrowser } from './browser.ts';
export { checkTemplate, templatePaths } from './check.ts';
export { comparePapers, linesOf } from './compare.ts';
export { renderDocx } from './docx.ts';
export { handOverRecord } from './handOverRecord.ts';
export { type PaperKind, type PaperMeta, paperMeta } from './meta.ts';
export { paperStylesheet } from './page.ts';
export { splitPaper } from './paperParts.ts';
export { closeBrowser, renderPdf } from './pdf.ts';
export { readDocx, type WordText } from './readDocx.ts';
export { renderHtml, warmRendering } from './render.ts';
export { namedPaper, sealedEnvelope } from './sealedEnvelope.ts';
export { renderStamp, type Stamp } from './stamp.ts';
export type { Problem } from './syntax.ts';
export { partialsOf, readTemplates } from './templates.ts';

/** Ends what rendering keeps running: the browser and the worker threads. */
export async function closeDocuments(): Promise<void> {
  await Promise.all([closeBrowser(), closeRendering(), closeWordReader(), closeComparing()]);
}
