import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All words of a PDF, as somebody who copies them gets them. */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  return (await pagesOfPdf(bytes)).join(' ').replace(/\s+/g, ' ');
}

/** The words of each page of a PDF. */
export async function pagesOfPdf(bytes: Buffer): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await loading.destroy();
  return pages;
}

/** All words of a Word file's body, paragraph by paragraph. */
export async function textOfDocx(bytes: Buffer): Promise<string> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
  if (!xml) throw new Error('not a Word file');
  const plain = xml
    .replaceAll('</w:p>', ' ')
    .replaceAll(/<w:tab\/>|<w:br\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '');
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  return plain.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ');
}
