import { type FileHandle, open } from 'node:fs/promises';
import { Refusal, refusal } from '../domain/refusal.ts';
import { checkDocx } from '../files/docx.ts';
import { readDirectory, readEntry } from '../files/zip.ts';
import { openPool } from '../threads/pool.ts';
import { blocksOf, fieldNames, fieldsOf, splitPaper, textOf } from './paperParts.ts';
import type { WordAnswer } from './readDocxWorker.ts';
import { foreignMarkup } from './vocabulary.ts';
import type { WordParts, WordReading } from './wordBody.ts';
import { originOf } from './wordMarks.ts';

/** A text put back from Word: `body` in the vocabulary of papers, `notices` say what was left out. */
export type WordText = { body: string; notices: string[]; version: number };

const readers = openPool<WordParts, WordAnswer>({
  file: new URL('./readDocxWorker.ts', import.meta.url),
  workers: 1,
  seconds: 10,
  memoryMb: 256,
  waiting: 50,
  env: {},
});

/** Ends the reader; it starts again when needed. */
export const closeWordReader = readers.close;

/**
 * Reads a file that comes back from Word for a paper whose present version looks like `paper`. Refuses with 415
 * `not_docx`, `macros`, `encrypted`, `remote_document`; 422 `not_this_paper`, `number_field_removed`, `date_field_removed`,
 * `signature_field_removed`, `unreadable_part`, `empty_text`, `damaged`.
 */
export async function readDocx(
  path: string,
  { documentId, paper }: { documentId: string; paper: string },
): Promise<WordText> {
  const parts = await unpack(path);
  const answer = await readers.ask(parts).catch((): WordAnswer => ({ failed: 'too slow or too large' }));
  if ('failed' in answer)
    throw refusal(
      422,
      'damaged',
      'Không đọc được tệp Word này. Hãy mở lại bằng Word, lưu thành .docx rồi đưa lên lần nữa.',
    );
  const { read } = answer;
  const origin = originOf(read.marks);
  if (origin?.documentId !== documentId) throw notThisPaper();
  demandFields(read, paper);
  demandReadable(read);
  if (foreignMarkup(read.body)) throw new Error('a text from Word is outside the vocabulary');
  return { body: read.body, notices: noticesOf(read, paper), version: origin.version };
}

const PART_LIMIT = 10_000_000;
const BODY_LIMIT = 1_000_000;
const CFB = 'd0cf11e0a1b11ae1';

async function unpack(path: string): Promise<WordParts> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    await demandWord(file, size);
    const entries = new Map((await readDirectory(file, size)).map((entry) => [entry.name, entry]));
    const part = async (name: string): Promise<string | null> => {
      const entry = entries.get(name);
      const text = entry ? await readEntry(file, entry, PART_LIMIT) : null;
      // entities could make gigabytes of a few letters, or fetch what is not ours
      if (text && /<!(DOCTYPE|ENTITY)/i.test(text))
        throw refusal(422, 'damaged', 'Tệp Word có khai báo lạ bên trong nên không nhận được.');
      return text;
    };
    const document = await part('word/document.xml');
    if (!document) throw notWord();
    return { document, styles: await part('word/styles.xml'), numbering: await part('word/numbering.xml') };
  } finally {
    await file.close();
  }
}

async function demandWord(file: FileHandle, size: number): Promise<void> {
  const head = Buffer.alloc(Math.min(size, 512 * 1024));
  await file.read(head, 0, head.length, 0);
  if (head.subarray(0, 8).toString('hex') === CFB && head.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw refusal(
      415,
      'encrypted',
      'Tệp Word có mật khẩu. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi đưa lên lại.',
    );
  if (head.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') throw notWord();
  try {
    await checkDocx(file, size);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'macro_document') throw refusal(415, 'macros', error.message);
    if (error.code === 'kind_refused') throw notWord();
    throw error;
  }
}

function demandFields({ fields }: WordReading, paper: string): void {
  const wanted = new Set(fieldsOf(blocksOf(paper)).values());
  for (const [name, code, words] of demanded) {
    if (!wanted.has(name) || fields[name]) continue;
    throw refusal(
      422,
      code,
      `${words} đã bị xóa khỏi tệp Word. Hãy hoàn tác (Ctrl+Z) hoặc tải lại bản Word của hệ thống và sửa trên bản đó.`,
    );
  }
}

const demanded = [
  [fieldNames.number, 'number_field_removed', 'Ô “Số:” của văn bản'],
  [fieldNames.date, 'date_field_removed', 'Ô địa danh, ngày tháng của văn bản'],
  [fieldNames.signature, 'signature_field_removed', 'Phần chữ ký của văn bản'],
] as const;

function demandReadable({ lost, body }: WordReading): void {
  if (lost.length) {
    const parts = lost.map(({ what, near }) => (near ? `${what} (gần “${near.trim()}”)` : what));
    throw refusal(
      422,
      'unreadable_part',
      `Bản Word có phần không giữ lại được: ${parts.join('; ')}. Hãy bỏ phần đó hoặc viết lại thành chữ, bảng thường rồi đưa lên lại.`,
    );
  }
  if (!body) throw refusal(422, 'empty_text', 'Bản Word không còn nội dung nào giữa phần đầu và phần chữ ký.');
  if (body.length > BODY_LIMIT) throw refusal(422, 'unreadable_part', 'Nội dung bản Word quá dài.');
}

function noticesOf({ notices, head, foot, body }: WordReading, paper: string): string[] {
  const { head: ownHead, foot: ownFoot } = splitPaper(paper);
  const blanks = body.match(/…{3,}/g)?.length ?? 0;
  const said = [
    notices.tracked && `Đã nhận mọi chỗ sửa đang theo dõi (track changes): ${notices.tracked} chỗ.`,
    notices.comments && `Không giữ ${notices.comments} lời bình bên lề.`,
    notices.decorated && 'Không giữ gạch chân, gạch ngang, tô màu chữ.',
    differ(ownHead, head) && 'Phần đầu văn bản do hệ thống ghi; chỗ sửa trong Word ở đó không được dùng.',
    differ(ownFoot, foot) && 'Nơi nhận và phần chữ ký do hệ thống ghi; chỗ sửa trong Word ở đó không được dùng.',
    blanks > 0 && `Còn ${blanks} chỗ để trống (…………) trong nội dung.`,
  ];
  return said.filter((one) => typeof one === 'string');
}

function differ(own: string, given: string): boolean {
  const squeezed = (text: string) => text.replace(/\s+/g, '').normalize('NFC');
  const words = blocksOf(`<article>${own}</article>`)
    .filter(({ tagName }) => tagName === 'table')
    .map(textOf);
  return squeezed(words.join('')) !== squeezed(given);
}

function notThisPaper(): Error {
  return refusal(
    422,
    'not_this_paper',
    'Đây không phải tệp Word của văn bản này. Hãy tải bản Word ở trang này về, sửa trên đó rồi đưa lên.',
  );
}

function notWord(): Error {
  return refusal(
    415,
    'not_docx',
    'Chỉ nhận tệp Word .docx. Tệp .doc kiểu cũ, PDF hay bảng tính cần được lưu lại thành .docx.',
  );
}
