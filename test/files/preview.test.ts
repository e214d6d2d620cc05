import { expect } from 'chai';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { makePreview } from '../../server/files/preview.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { refusalOf } from './refusalOf.ts';
import { altered, docx, encryptedPdf, heic, lockedPdf, pdf, picture, scan } from './samples.ts';

describe('a preview', function () {
  this.timeout(30_000);
  after(closeReaders);

  it('of a PDF is the PDF itself, its pages counted', async () => {
    expect(await makePreview(pdf({ pages: 3 }), 'pdf')).to.deep.include({ preview: 'pdf', pages: 3, outputs: [] });
  });

  it('of a PDF with a password is refused', async () => {
    expect(await refusalOf(makePreview(encryptedPdf(), 'pdf'))).to.equal('422 encrypted_pdf');
  });

  it('of a PDF that opens without a password and is locked all the same is refused', async () => {
    expect(await refusalOf(makePreview(await lockedPdf(), 'pdf'))).to.equal('422 encrypted_pdf');
  });

  it('of a PDF that is only called so is refused', async () => {
    expect(await refusalOf(makePreview(Buffer.from('%PDF-1.7\nrubbish\n%%EOF'), 'pdf'))).to.equal('422 damaged');
  });

  it('of a scan has a picture for every page', async () => {
    const { preview, pages, outputs } = await makePreview(scan(3), 'tiff');

    expect({ preview, pages, types: outputs.map(({ mediaType }) => mediaType) }).to.deep.equal({
      preview: 'pages',
      pages: 3,
      types: ['image/webp', 'image/webp', 'image/webp'],
    });
  });

  it('of a photograph is turned upright, small enough, and says nothing of place or device', async () => {
    const photo = await picture(4000, 1000)
      .withExif({ IFD0: { Make: 'CanaryPhone' }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { outputs } = await makePreview(photo, 'jpg');
    const shown = await sharp(outputs[0]?.bytes).metadata();

    expect({ width: shown.width, height: shown.height }).to.deep.equal({ width: 585, height: 2340 });
    expect(shown.exif).to.equal(undefined);
    expect(outputs[0]?.bytes.includes('CanaryPhone')).to.equal(false);
  });

  it('of too large a picture is left out', async () => {
    const huge = await picture(8000, 6000).png().toBuffer();

    expect(await makePreview(huge, 'png')).to.deep.include({ preview: 'none', outputs: [] });
  });

  it('of a picture damaged in the middle is refused', async () => {
    const grain = Buffer.alloc(300 * 300 * 3);
    for (const at of grain.keys()) grain[at] = Math.floor(Math.abs(Math.sin(at * at)) * 255);
    const photo = await sharp(grain, { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    expect(
      await refusalOf(makePreview(Buffer.concat([photo.subarray(0, 5000), photo.subarray(9000)]), 'png')),
    ).to.equal('422 damaged');
  });

  it('of a Word document is its words, lists and tables', async () => {
    const { preview, outputs } = await makePreview(await docx('Khiếu nại <b>lần đầu</b>'), 'docx');

    expect(preview).to.equal('html');
    expect(outputs[0]?.bytes.toString()).to.equal(
      '<p><strong>Khiếu nại &lt;b&gt;lần đầu&lt;/b&gt;</strong></p><table><tbody><tr><td><p>312 m²</p></td></tr></tbody></table>',
    );
  });

  it('of a Word document shows the pictures inside it, by what they are', async () => {
    const image = new ImageRun({
      type: 'png',
      data: await picture(8, 8).png().toBuffer(),
      transformation: { width: 8, height: 8 },
    });
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph({ children: [image] })] }] }),
    );
    const { outputs } = await makePreview(bytes, 'docx');

    expect(outputs[0]?.bytes.toString()).to.match(/^<p><img src="data:image\/png;base64,iVBOR[^"]+" alt=""><\/p>$/);
  });

  it('of a Word document without its text is refused', async () => {
    expect(await refusalOf(makePreview(await altered({ 'word/document.xml': '<broken' }), 'docx'))).to.equal(
      '422 damaged',
    );
  });

  it('of an HEIC does not exist', async () => {
    expect(await makePreview(heic, 'heic')).to.include({ preview: 'none' });
  });

  it('never holds the event loop', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const words = await docx('Đất vườn. '.repeat(50_000));
    const photo = await picture(5000, 4000).jpeg().toBuffer();
    longest = 0;
    last = performance.now();
    const start = last;
    await Promise.all([makePreview(words, 'docx'), makePreview(pdf({ pages: 500 }), 'pdf'), makePreview(photo, 'jpg')]);
    clearInterval(watch);

    // Work done here instead of in a thread would be one stall as long as itself; how busy the machine is does not matter.
    expect(longest).to.be.lessThan((performance.now() - start) / 3);
  });
});
