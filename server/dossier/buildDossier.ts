import { buffer } from 'node:stream/consumers';
import { renderPdf } from '../documents/index.ts';
import type { FileDeps } from '../files/files.ts';
import { asJpeg } from '../files/preview.ts';
import type { Content, Numbering } from '../queries/caseContents.ts';
import { openPool } from '../threads/pool.ts';
import { type Entry, type Front, frontPages, paper, placeholder } from './frontPages.ts';
import type { MergeAnswer, MergeJob, Numbers } from './mergeWorker.ts';

/** More than this is not one file any more that somebody can open. */
export const MOST_PAGES = 2000;
const MOST_BYTES = 300_000_000;

export class TooLarge extends Error {}

type Deps = Pick<FileDeps, 'store'>;
export type Dossier = { front: Front; contents: Content[]; numbering: Numbering | null };
export type Progress = (done: number, total: number) => Promise<void>;

/**
 * The case as one PDF: cover and index, then every piece in the order of its page numbers, what has none yet behind. Pieces
 * are handed over one by one to a thread of its own, so that memory holds one of them and the growing file.
 */
export async function buildDossier(
  { store }: Deps,
  { front, contents, numbering }: Dossier,
  tell: Progress,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pieces = inOrder(contents, numbering);
  const merger = openPool<MergeJob, MergeAnswer>({
    file: new URL('./mergeWorker.ts', import.meta.url),
    workers: 1,
    seconds: 120,
    memoryMb: 1024,
  });
  let [pages, size] = [0, 0];
  const add = async (job: Exclude<MergeJob, { what: 'begin' | 'finish' }>): Promise<boolean> => {
    size += job.bytes.length;
    if (size > MOST_BYTES) throw new TooLarge();
    const answer = await merger.ask(job);
    if ('failed' in answer) return false;
    pages += answer.pages;
    if (pages > MOST_PAGES) throw new TooLarge();
    return true;
  };
  const addHtml = async (html: string, title: string, numbers: Numbers | null) => {
    await add({ what: 'pdf', bytes: await renderPdf(html, { title }), title, numbers });
  };
  try {
    await merger.ask({ what: 'begin' });
    const entries = pieces.map(({ content, numbers }): Entry => ({ title: content.title, on: content.on, numbers }));
    await addHtml(frontPages(front, entries), 'Bìa, danh mục bút lục', null);
    for (const [at, { content, numbers }] of pieces.entries()) {
      await tell(at, pieces.length);
      const why = await show(content, numbers);
      if (why) await addHtml(placeholder(content.title, why), content.title, numbers);
    }
    const whole = await merger.ask({ what: 'finish', title: `Hồ sơ ${front.file.code}` });
    if (!('bytes' in whole)) throw new Error('failed' in whole ? whole.failed : 'the merger gave no file');
    return whole;
  } finally {
    await merger.close();
  }

  /** Lays a piece into the file, or says why it cannot be shown. */
  async function show(content: Content, numbers: Numbers | null): Promise<string | null> {
    const { title, closed, fileId, fileKind, preview, pdfSha256, sha256, previewBlobs, returned } = content;
    if (closed)
      return 'Tài liệu được niêm phong để giữ bí mật người gửi đơn; chỉ mở theo thủ tục riêng, có ghi mục đích.';
    if (!fileId && returned) return `Đã trả lại cho ${returned}; trong hồ sơ không còn bản nào.`;
    if (!fileId && !pdfSha256)
      return content.kind === 'document'
        ? 'Văn bản đang được tạo tệp PDF; lập lại hồ sơ sau ít phút.'
        : 'Chỉ có bản giấy (hoặc vật) trong hồ sơ.';
    const failed = 'Tệp không đọc được để ghép vào hồ sơ; xem bản gốc trong hệ thống.';
    if (!fileId || fileKind === 'pdf') {
      const bytes = await contentOf((fileId ? sha256 : pdfSha256) ?? '');
      return (await add({ what: 'pdf', bytes, title, numbers })) ? null : failed;
    }
    if (preview === 'pages' && previewBlobs.length > 0) {
      for (const [at, blob] of previewBlobs.entries()) {
        const bytes = await asJpeg(await contentOf(blob));
        const own = numbers && pageNumbers(numbers, at, previewBlobs.length);
        if (!(await add({ what: 'picture', bytes, title: at === 0 ? title : '', numbers: own }))) return failed;
      }
      return null;
    }
    if (preview === 'html' && previewBlobs[0]) {
      await addHtml(paper((await contentOf(previewBlobs[0])).toString('utf8')), title, numbers);
      return null;
    }
    return 'Loại tệp này không xem được trong bản điện tử; tải bản gốc trong hệ thống.';
  }

  async function contentOf(hash: string): Promise<Buffer> {
    return buffer((await store.open(hash)).stream);
  }
}

function pageNumbers({ from, to }: Numbers, at: number, count: number): Numbers {
  const no = Math.min(from + at, to);
  return { from: no, to: at === count - 1 ? to : no };
}

function inOrder(contents: Content[], numbering: Numbering | null): { content: Content; numbers: Numbers | null }[] {
  const numbered = (numbering?.folios ?? []).map(({ kind, id, fromNo, toNo }) => ({
    content: contents.find((one) => one.id === id) ?? struck(kind, id),
    numbers: { from: fromNo, to: toNo },
  }));
  const known = new Set(numbering?.folios.map(({ id }) => id));
  const rest = contents.filter(({ id }) => !known.has(id)).map((content) => ({ content, numbers: null }));
  return [...numbered, ...rest];
}

// What was struck after it had its numbers keeps its place.
function struck(kind: Content['kind'], id: string): Content {
  return {
    ...{ kind, id, title: 'Tài liệu đã gạch khỏi danh mục', on: null, pages: null, closed: false },
    ...{ documentId: null, version: null, pdfSha256: null, fileId: null, fileKind: null, preview: null },
    ...{ sha256: null, previewBlobs: [], returned: null },
  };
}
