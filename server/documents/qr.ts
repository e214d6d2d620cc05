import { crc32, deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

/** How wide a code is on paper, in millimetres: read by a telephone held over the counter. */
export const QR_MILLIMETRES = 24;

/** A QR code as a PNG in a data address: the same bytes for the page, the PDF and the Word file. */
export function qrImage(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
    row[0] = 0;
    for (let x = 0; x < side; x += 1) if (isDark(modules, x - QUIET, y - QUIET)) clear(row, x);
    return row;
  });
  return `data:image/png;base64,${png(side, Buffer.concat(rows)).toString('base64')}`;
}

type Modules = { size: number; get(row: number, column: number): number };

// The empty margin that readers need around a code, in modules.
const QUIET = 2;

function isDark(modules: Modules, x: number, y: number): boolean {
  const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
  return inside && modules.get(y, x) === 1;
}

function clear(row: Buffer, x: number): void {
  const at = 1 + (x >> 3);
  row[at] = (row[at] ?? 0) & ~(0x80 >> (x & 7));
}

// One bit per module, grey: 0 is black (PNG specification, 11.2.2).
function png(side: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}
