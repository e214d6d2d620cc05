import type { FileHandle } from 'node:fs/promises';
import { damaged } from './zip.ts';

/** A PDF with its beginning and its end; what could act on opening is told. Whether it opens, the preview finds out. */
export async function checkPdf(file: FileHandle, size: number): Promise<string[]> {
  const tail = await readAt(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  if (!tail.includes('%%EOF', 0, 'latin1')) throw damaged();
  const head = await readAt(file, 0, Math.min(size, 8));
  if (!/^%PDF-\d/.test(head.toString('latin1'))) throw damaged();
  return (await findMarks(file, size)).map((mark) => MARKS[mark] ?? mark);
}

const TAIL = 2048;
const CHUNK = 256 * 1024;

const MARKS: Readonly<Record<string, string>> = {
  '/JavaScript': 'Tệp PDF có mã lệnh JavaScript; bản xem trong hệ thống không chạy mã này.',
  '/Launch': 'Tệp PDF có lệnh mở chương trình khác; hãy thận trọng khi mở bản tải về.',
  '/EmbeddedFile': 'Tệp PDF có tệp khác đính kèm bên trong; tệp đó không được xem ở đây.',
};

// By pieces with an overlap, so that 25 MB do not hold the event loop.
async function findMarks(file: FileHandle, size: number): Promise<string[]> {
  const found = new Set<string>();
  for (let at = 0; at < size; at += CHUNK) {
    const piece = await readAt(file, at, Math.min(CHUNK + 16, size - at));
    for (const mark of Object.keys(MARKS)) if (piece.includes(mark, 0, 'latin1')) found.add(mark);
  }
  return [...found];
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
