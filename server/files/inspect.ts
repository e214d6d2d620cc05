import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FileKind } from '../domain/fileKinds.ts';
import { refusal } from '../domain/refusal.ts';
import { checkDocx } from './docx.ts';
import { checkPdf } from './pdf.ts';
import { damaged } from './zip.ts';

/** What a file is by its content; `notes` are told to the person who uploads it. */
export type Inspected = { kind: FileKind; mediaType: string; name: string; notes: string[] };

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  heic: 'image/heic',
};

/** The kind comes from the content alone: a wrong extension is put right, a kind we do not take is refused. */
export async function inspect(path: string, givenName: string): Promise<Inspected> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const kind = await kindOf(path, file, size);
    const warnings = await checkInside(kind, file, size);
    const name = nameFor(givenName, kind);
    return { kind, mediaType: mediaTypes[kind], name: name.text, notes: [...name.notes, ...warnings] };
  } finally {
    await file.close();
  }
}

async function kindOf(path: string, file: FileHandle, size: number): Promise<FileKind> {
  if (size === 0) throw refusal(422, 'damaged', 'Tệp rỗng.');
  const head = Buffer.alloc(8);
  await file.read(head, 0, 8, 0);
  // file-type would unpack an archive to look inside; our own check reads its directory first.
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'docx';
  const found = await fileTypeFromFile(path);
  const kind = found && KINDS[found.mime];
  if (!kind) throw refused(found?.mime);
  return kind;
}

const KINDS: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
};

function refused(mime: string | undefined): Error {
  const what =
    mime === 'application/x-cfb' ? ' Tệp Word kiểu cũ (.doc) hoặc có mật khẩu cần được lưu lại thành .docx.' : '';
  return refusal(415, 'kind_refused', `Chỉ nhận tệp PDF, PNG, JPG, TIFF, DOCX hoặc HEIC.${what}`);
}

async function checkInside(kind: FileKind, file: FileHandle, size: number): Promise<string[]> {
  if (kind === 'pdf') return checkPdf(file, size);
  if (kind === 'docx') return checkDocx(file, size);
  if (!(await endsWell(kind, file, size))) throw damaged();
  return [];
}

// An interrupted copy has a good beginning and no end. Some cameras add a few bytes after a JPEG.
async function endsWell(kind: FileKind, file: FileHandle, size: number): Promise<boolean> {
  const tail = Buffer.alloc(Math.min(size, 64 * 1024));
  await file.read(tail, 0, tail.length, size - tail.length);
  if (kind === 'png') return tail.lastIndexOf('IEND', undefined, 'latin1') !== -1;
  if (kind === 'jpg') return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) !== -1;
  return size > 64;
}

function nameFor(given: string, kind: FileKind): { text: string; notes: string[] } {
  const clean = cleanName(given);
  const extension = clean.match(/\.([a-z0-9]{1,5})$/i)?.[1]?.toLowerCase();
  if (extension && EXTENSIONS[kind].includes(extension)) return { text: clean, notes: [] };
  const lies = extension !== undefined && KNOWN.has(extension);
  const text = `${lies ? clean.slice(0, -extension.length - 1) : clean}.${kind}`;
  return { text, notes: lies ? [`Tệp “${clean}” thực ra là ${WORDS[kind]}, đã đổi tên thành “${text}”.`] : [] };
}

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  tiff: ['tif', 'tiff'],
  docx: ['docx'],
  heic: ['heic', 'heif'],
};
const KNOWN = new Set([
  ...Object.values(EXTENSIONS).flat(),
  'doc',
  'gif',
  'bmp',
  'webp',
  'xlsx',
  'xls',
  'txt',
  'zip',
  'exe',
]);
const WORDS: Readonly<Record<FileKind, string>> = {
  pdf: 'tệp PDF',
  png: 'ảnh PNG',
  jpg: 'ảnh JPG',
  tiff: 'ảnh TIFF',
  docx: 'văn bản Word (DOCX)',
  heic: 'ảnh HEIC',
};

// Folders, control characters and marks that turn the direction of writing would let a name deceive.
function cleanName(given: string): string {
  const name = given
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const letters = [...(name || 'Tệp không tên')];
  return letters.length <= 150 ? letters.join('') : [...letters.slice(0, 140), ...letters.slice(-10)].join('');
}
