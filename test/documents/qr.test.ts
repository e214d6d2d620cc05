import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import JSZip from 'jszip';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { closeDocuments, readTemplates, renderDocx, renderHtml, renderPdf } from '../../server/documents/index.ts';
import { sampleContext } from './sample.ts';

const templates = await readTemplates(fileURLToPath(new URL('../../', import.meta.url)), 'petition-triage');
const code = 'ĐV-2026-0107';

describe('the receipt’s QR code', function () {
  this.timeout(60_000);
  after(closeDocuments);

  const receipt = () => renderHtml(templates, 'petition-receipt', sampleContext());
  const pictureOf = (html: string) =>
    Buffer.from(/src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1] ?? '', 'base64');

  it('is the code of the petition, module by module, with its quiet margin', async () => {
    const html = await receipt();
    expect(html).to.contain(`alt="Mã QR: ${code}"`);

    const { data, info } = await sharp(pictureOf(html)).greyscale().raw().toBuffer({ resolveWithObject: true });

    const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
    const quiet = (info.width - modules.size) / 2;
    expect(quiet).to.be.at.least(2);
    for (let y = 0; y < modules.size; y += 1)
      for (let x = 0; x < modules.size; x += 1) {
        const dark = data[((y + quiet) * info.width + x + quiet) * info.channels] === 0;
        expect(dark, `${x}, ${y}`).to.equal(modules.get(y, x) === 1);
      }
  });

  it('is the same picture in the Word file, and in the PDF', async () => {
    const html = await receipt();
    const zip = await JSZip.loadAsync(await renderDocx(html, { title: 'Giấy biên nhận' }));
    const [media] = zip.file(/word\/media\/.*\.png/);
    const pdf = await renderPdf(html, { title: 'Giấy biên nhận' });

    expect(await media?.async('nodebuffer')).to.deep.equal(pictureOf(html));
    expect(pdf.toString('latin1')).to.contain('/Subtype /Image');
  });
});
