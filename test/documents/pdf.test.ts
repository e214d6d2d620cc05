import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closeDocuments, launchBrowser, renderHtml, renderPdf } from '../../server/documents/index.ts';
import { readBundle } from '../../server/procedures/index.ts';
import { sampleContext } from './sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const templates = (await readBundle(root, 'complaint-first')).templates;
const nasty = 'Nguyễn Thị Ưỡng {{x}} <script>alert(1)</script> & <img src="http://example.org/x">';

describe('a paper as PDF', function () {
  this.timeout(120_000); // the first run on a machine unpacks the browser
  after(closeDocuments);

  it('holds perfect Vietnamese with its fonts inside, tagged, without an author', async () => {
    const html = await renderHtml(templates, 'settlement-decision', sampleContext(), { strict: true });

    const { pages, info, fonts, tagged } = await read(
      await renderPdf(html, { title: 'Quyết định giải quyết khiếu nại' }),
    );

    const text = pages.join(' ');
    expect(text.normalize('NFC')).to.equal(text);
    expect(text).to.include('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).to.include('Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;');
    expect(text).to.include('Đồng Vạc, ngày 03 tháng 8 năm 2026');
    expect(text).to.include('chịu trách nhiệm thi hành Quyết định này./.');
    expect([...fonts].every((name) => /^[A-Z]{6}\+Tinos-/.test(name))).to.equal(true);
    expect([...fonts].map((name) => name.slice(7))).to.include.members([
      'Tinos-Regular',
      'Tinos-Bold',
      'Tinos-Italic',
      'Tinos-BoldItalic',
    ]);
    expect(tagged).to.equal(true);
    expect(info).to.include({ Title: 'Quyết định giải quyết khiếu nại', Language: 'vi' });
    expect(info).not.to.have.property('Author');
  });

  it('numbers its pages from the second on', async () => {
    const html = await renderHtml(templates, 'settlement-decision', sampleContext());

    const { pages } = await read(await renderPdf(html, { title: 'Quyết định' }));

    expect(pages.length).to.be.greaterThan(1);
    expect(pages[0]).not.to.match(/^1 |\s1$/);
    expect(pages[1]).to.match(/^2 |\s2$/);
  });

  it('leaves a citizen’s text a text', async () => {
    const context = sampleContext();
    const html = await renderHtml(templates, 'acceptance-notice', {
      ...context,
      complainant: { name: nasty, address: nasty },
    });

    const { pages } = await read(await renderPdf(html, { title: nasty }));

    expect(pages.join(' ').replace(/\s+/g, ' ')).to.include(
      'Nguyễn Thị Ưỡng {{x}} <script>alert(1)</script> & <img src="http://example.org/x">',
    );
  });

  it('fetches nothing and runs nothing, even if markup got past the templates', async () => {
    const html =
      '<article class="paper"><p id="a">yên</p><script>document.getElementById("a").textContent = "chạy"</script><img src="http://127.0.0.1:9/x.png" alt=""></article>';

    expect((await read(await renderPdf(html, { title: 'x' }))).pages.join('')).to.include('yên');
  });

  it('starts the browser again when it was lost', async () => {
    const browser = await launchBrowser();
    expect(await browser.version()).to.match(/Chrome/);
    await browser.close();
    await closeDocuments();

    expect(
      (await renderPdf('<article class="paper"><p>lại</p></article>', { title: 'x' })).subarray(0, 5).toString(),
    ).to.equal('%PDF-');
  });
});

async function read(pdf: Buffer) {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  const pages: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    for (const name of [...pdf.toString('latin1').matchAll(/\/BaseFont \/([A-Za-z0-9+-]+)/g)]) fonts.add(name[1] ?? '');
  }
  const { info } = await document.getMetadata();
  const tagged = (await document.getMarkInfo())?.Marked === true;
  await loading.destroy();
  return { pages, fonts, tagged, info: info as Record<string, unknown> };
}
