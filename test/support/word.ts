import { expect } from 'chai';
import JSZip from 'jszip';

/** A Word file whose text was changed, saved as Word saves it. What is to be changed must be there. */
export async function altered(file: Buffer, change: (xml: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  const before = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const after = change(before);
  expect(after).to.not.equal(before);
  zip.file('word/document.xml', after);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The field “Số:” of a paper is deleted, as somebody tidies up who does not know what it is for. */
export const withoutNumber = (xml: string) =>
  xml.replace(/<w:bookmarkStart w:name="kntc_number".*?<w:bookmarkEnd[^>]*\/>/, '');
