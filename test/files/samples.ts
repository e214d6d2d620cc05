import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import JSZip from 'jszip';
import sharp from 'sharp';

/** A PDF of empty pages, written by hand; `trailer` and `objects` make it special. */
export function pdf({ pages = 1, objects = [] as string[], trailer = '', catalog = '' } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 3} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const places = bodies.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer << /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF that asks for a password nobody has. */
export function encryptedPdf(): Buffer {
  const secret = 'ab'.repeat(32);
  const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${secret}> /U <${secret}> >>`;
  return pdf({ objects: [encrypt], trailer: `/Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]` });
}

/** A PDF that opens for everybody and is encrypted all the same: printing or copying is locked by another password. */
export async function lockedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  document.encrypt({ ownerPassword: 'owner', userPassword: '', permissions: { printing: 'highResolution' } });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

export function picture(width = 120, height = 80) {
  return sharp({ create: { width, height, channels: 3, background: '#357' } });
}

/** A TIFF of several pages as a scanner makes it, written by hand: sharp writes one page only. */
export function scan(pages: number): Buffer {
  const [width, height] = [16, 16];
  const strip = width * height;
  const parts = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  for (let page = 0; page < pages; page += 1) {
    const at = 8 + page * (6 + 10 * 12 + strip);
    const next = page + 1 < pages ? at + 6 + 10 * 12 + strip : 0;
    const tags = [
      [256, 3, width],
      [257, 3, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 6 + 10 * 12],
      [277, 3, 1],
      [278, 3, height],
      [279, 4, strip],
      [284, 3, 1],
    ];
    const directory = Buffer.alloc(6 + 10 * 12);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag = 0, type = 0, value = 0], index) => {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(type, 4 + index * 12);
      directory.writeUInt32LE(1, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    });
    directory.writeUInt32LE(next, 2 + tags.length * 12);
    parts.push(directory, Buffer.alloc(strip, 40 + page));
  }
  return Buffer.concat(parts);
}

export async function docx(words = 'Kính gửi Chủ tịch UBND xã Đồng Vạc'): Promise<Buffer> {
  const table = new Table({
    rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('312 m²')] })] })],
  });
  const text = new Paragraph({ children: [new TextRun({ text: words, bold: true })] });
  return Packer.toBuffer(new Document({ sections: [{ children: [text, table] }] }));
}

/** The same document with parts added, changed or (null) taken out. */
export async function altered(
  changes: Record<string, string | Buffer | null | ((was: string) => string)>,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await docx());
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) zip.remove(name);
    else if (typeof change === 'function') zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
    else zip.file(name, change);
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mif1heic'),
  Buffer.alloc(200),
]);
