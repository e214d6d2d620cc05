import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import JSZip from 'jszip';
import { closeDocuments, renderDocx, renderHtml } from '../../server/documents/index.ts';
import { readBundle } from '../../server/procedures/index.ts';
import { sampleContext } from './sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const templates = (await readBundle(root, 'complaint-first')).templates;

describe('a paper as DOCX', function () {
  this.timeout(20_000);
  after(closeDocuments);

  it('is an editable Word file with named styles, Times New Roman and the margins of Nghị định 30/2020', async () => {
    const html = await renderHtml(templates, 'settlement-decision', sampleContext(), { strict: true });

    const { document, styles, core } = await open(await renderDocx(html, { title: 'Quyết định' }));

    for (const name of [
      'Quốc hiệu',
      'Tiêu ngữ',
      'Tên loại văn bản',
      'Căn cứ ban hành',
      'Nội dung',
      'Nơi nhận',
      'Họ tên người ký',
    ]) {
      expect(styles).to.include(`w:val="${name}"`);
    }
    expect(styles).to.include('w:ascii="Times New Roman"');
    expect(document).to.match(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).to.match(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(document).to.include('<w:titlePg/>');
    expect(document).to.include('w:pStyle w:val="KntcBasis"');
    expect(core).not.to.include('creator');
  });

  it('holds the same text as the HTML', async () => {
    const html = await renderHtml(templates, 'settlement-decision', sampleContext());

    const { text } = await open(await renderDocx(html, { title: 'Quyết định' }));

    expect(text).to.include('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).to.include('Điều 3. Trong thời hạn 30 ngày, kể từ ngày nhận được Quyết định này');
    expect(text.normalize('NFC')).to.equal(text);
    expect(words(text)).to.deep.equal(words(html.replace(/<\/?(b|i|span)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ')));
  });

  it('numbers its pages from the second on', async () => {
    const html = await renderHtml(templates, 'acceptance-notice', sampleContext());

    const { zip } = await open(await renderDocx(html, { title: 'Thông báo' }));
    const headers = await Promise.all(zip.file(/word\/header\d\.xml/).map((file) => file.async('string')));

    expect(headers.filter((header) => header.includes('PAGE'))).to.have.length(1);
    expect(headers).to.have.length(2);
  });

  it('leaves a citizen’s text a text', async () => {
    const context = {
      ...sampleContext(),
      complainant: { name: 'Trần {{x}} <script>alert(1)</script> \u0001]]>', address: '&lt;b&gt; x' },
    };
    const html = await renderHtml(templates, 'acceptance-notice', context);

    const { text, document } = await open(await renderDocx(html, { title: 'Thông báo' }));

    expect(text).to.include('Trần {{x}} <script>alert(1)</script> ]]>');
    expect(text).to.include('Địa chỉ: &lt;b&gt; x.');
    expect(document).not.to.include('<script');
  });

  it('keeps words that stand in a cell without a paragraph, before and behind those that have one', async () => {
    const cells = ['<td>thửa <b>87</b></td>', '<td>trước<p>giữa</p>sau</td>', '<td><p>chỉ đoạn</p></td>', '<td> </td>'];
    const html = `<article class="paper"><table class="grid"><tbody><tr>${cells.join('')}</tr></tbody></table></article>`;

    const { document } = await open(await renderDocx(html, { title: 'Bảng' }));

    const shown = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([one]) => one.replace(/<[^>]+>/g, '')),
    );
    expect(shown).to.deep.equal([['thửa 87'], ['trước', 'giữa', 'sau'], ['chỉ đoạn'], ['']]);
  });

  it('refuses markup outside the vocabulary', async () => {
    const failure = await renderDocx('<article><p>a</p><iframe></iframe></article>', { title: 'x' }).catch(
      (error) => error,
    );

    expect(failure).to.be.instanceOf(TypeError);
  });
});

async function open(docx: Buffer) {
  const zip = await JSZip.loadAsync(docx);
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const document = await part('word/document.xml');
  const text = document
    .replace(/<\/w:p>|<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  return { zip, document, text, styles: await part('word/styles.xml'), core: await part('docProps/core.xml') };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
