import sharp, { type Sharp } from 'sharp';
import type { FileKind } from '../domain/fileKinds.ts';
import { refusal } from '../domain/refusal.ts';
import { readApart } from './reader.ts';
import { damaged } from './zip.ts';

/** A file on the disk, or an opened sealed one, which never touches the disk. */
export type Source = string | Uint8Array;

/** How a file is shown. `outputs` are made by us: WebP pictures page by page, or one piece of sanitised HTML. */
export type Preview = {
  preview: 'pages' | 'pdf' | 'html' | 'none';
  pages: number | null;
  outputs: { mediaType: string; bytes: Buffer }[];
  notes: string[];
};

export async function makePreview(source: Source, kind: FileKind): Promise<Preview> {
  if (kind === 'pdf') return previewPdf(source);
  if (kind === 'docx') return previewDocx(source);
  if (kind === 'heic') return { ...NONE, pages: 1, notes: ['Ảnh HEIC được lưu nhưng không xem trước được.'] };
  return previewImage(source);
}

const NONE: Preview = { preview: 'none', pages: null, outputs: [], notes: [] };

async function previewPdf(source: Source): Promise<Preview> {
  const answer = await readApart({ what: 'pdf', source });
  if (answer && 'refused' in answer) throw answer.refused === 'encrypted' ? encrypted() : damaged();
  if (!answer || !('pages' in answer)) return { ...NONE, notes: [UNREADABLE] };
  const notes = [
    ...(answer.scripted ? ['Tệp PDF có mã lệnh JavaScript; bản xem trong hệ thống không chạy mã này.'] : []),
    ...(answer.attachments ? ['Tệp PDF có tệp khác đính kèm bên trong; tệp đó không được xem ở đây.'] : []),
  ];
  return { preview: 'pdf', pages: answer.pages, outputs: [], notes };
}

async function previewDocx(source: Source): Promise<Preview> {
  const answer = await readApart({ what: 'docx', source });
  if (answer && 'refused' in answer) throw damaged();
  if (!answer || !('html' in answer)) return { ...NONE, notes: [UNREADABLE] };
  return {
    ...NONE,
    preview: 'html',
    outputs: [{ mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(answer.html) }],
  };
}

const UNREADABLE = 'Tệp quá phức tạp để xem trước; hãy tải về để xem.';

function encrypted(): Error {
  return refusal(
    422,
    'encrypted_pdf',
    'Tệp PDF có mật khẩu hoặc bị khóa quyền. Hãy lưu lại (in ra PDF) bản không khóa rồi tải lên.',
  );
}

// libvips works on threads of its own; one picture at a time keeps memory and the other threads free.
async function previewImage(source: Source): Promise<Preview> {
  return inTurn(async () => {
    const count = await countPages(source);
    if (count === 'too large')
      return { ...NONE, notes: ['Ảnh quá lớn (hơn 40 triệu điểm ảnh) nên không xem trước được.'] };
    const outputs = [];
    for (let page = 0; page < Math.min(count, PAGES_LIMIT); page += 1) outputs.push(await renderPage(source, page));
    const cut = count > PAGES_LIMIT ? [`Chỉ xem trước được ${PAGES_LIMIT} trang đầu trong ${count} trang.`] : [];
    return { preview: 'pages', pages: count, outputs, notes: cut };
  });
}

const PIXELS_LIMIT = 40_000_000;
const PAGES_LIMIT = 300;
// A4 at 200 dpi: handwriting stays readable when enlarged.
const LONG_SIDE = 2340;

async function countPages(source: Source): Promise<number | 'too large'> {
  try {
    const { pages, width, height } = await sharp(source, { limitInputPixels: false, failOn: 'error' }).metadata();
    return width * height > PIXELS_LIMIT ? 'too large' : (pages ?? 1);
  } catch {
    throw damaged();
  }
}

// Re-encoded from its pixels, turned as the camera was held; nothing else of the original (place, device) survives.
async function renderPage(source: Source, page: number): Promise<{ mediaType: string; bytes: Buffer }> {
  const picture: Sharp = sharp(source, { page, limitInputPixels: PIXELS_LIMIT, failOn: 'error' })
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80, effort: 2 })
    .timeout({ seconds: 20 });
  try {
    return { mediaType: 'image/webp', bytes: await picture.toBuffer() };
  } catch {
    throw damaged();
  }
}

/** A picture of a preview for a PDF, which does not know WebP. */
export function asJpeg(bytes: Uint8Array): Promise<Buffer> {
  return inTurn(() => sharp(bytes, { limitInputPixels: PIXELS_LIMIT }).jpeg({ quality: 80 }).toBuffer());
}

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

sharp.cache(false);
sharp.concurrency(1);
