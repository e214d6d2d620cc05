import { parentPort } from 'node:worker_threads';
import {
  degrees,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  StandardFonts,
} from '@cantoo/pdf-lib';

/** Pages that are laid behind those before; `numbers` are stamped on them, `title` becomes a bookmark. */
export type MergeJob =
  | { what: 'begin' }
  | { what: 'pdf'; bytes: Uint8Array; title: string; numbers: Numbers | null }
  | { what: 'picture'; bytes: Uint8Array; title: string; numbers: Numbers | null }
  | { what: 'finish'; title: string };
export type Numbers = { from: number; to: number };
export type MergeAnswer = { pages: number } | { bytes: Uint8Array; pages: number } | { failed: string };

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 18;
const SIZE = 10;

let whole: PDFDocument;
let font: PDFFont;
let marks: { title: string; page: number }[] = [];

parentPort?.on('message', (job: MergeJob) => {
  answer(job).then(
    (done) => parentPort?.postMessage(done),
    (error: Error) => parentPort?.postMessage({ failed: error.message }),
  );
});

async function answer(job: MergeJob): Promise<MergeAnswer> {
  if (job.what === 'begin') {
    whole = await PDFDocument.create();
    font = await whole.embedFont(StandardFonts.HelveticaBold);
    marks = [];
    return { pages: 0 };
  }
  if (job.what === 'finish') {
    whole.setTitle(job.title);
    bookmark();
    return { bytes: await whole.save(), pages: whole.getPageCount() };
  }
  const before = whole.getPageCount();
  const pages = job.what === 'pdf' ? await copied(job.bytes) : [await pictured(job.bytes)];
  pages.forEach((page, at) => {
    stamp(page, job.numbers, at, pages.length);
  });
  if (job.title) marks.push({ title: job.title, page: before });
  return { pages: pages.length };
}

async function copied(bytes: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await whole.copyPages(source, source.getPageIndices());
  return pages.map((page) => whole.addPage(page));
}

async function pictured(bytes: Uint8Array): Promise<PDFPage> {
  const image = await whole.embedJpg(bytes);
  const lying = image.width > image.height;
  const [width, height] = lying ? [A4.height, A4.width] : [A4.width, A4.height];
  const page = whole.addPage([width, height]);
  const scale = Math.min(width / image.width, height / image.height);
  const drawn = { width: image.width * scale, height: image.height * scale };
  page.drawImage(image, { x: (width - drawn.width) / 2, y: (height - drawn.height) / 2, ...drawn });
  return page;
}

// A piece that shows fewer pages than it has numbers (only its paper is complete) says the rest on its last page.
function stamp(page: PDFPage, numbers: Numbers | null, at: number, count: number): void {
  if (!numbers) return;
  const { from, to } = numbers;
  const no = Math.min(from + at, to);
  const text = at === count - 1 && no < to ? `BL ${no}-${to}` : `BL ${no}`;
  page.drawText(text, { ...corner(page, font.widthOfTextAtSize(text, SIZE)), size: SIZE, font });
}

/** The upper right corner as the reader sees it, on a page that may be turned. */
function corner(page: PDFPage, width: number) {
  const { x, y, width: w, height: h } = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const places = {
    0: { x: x + w - MARGIN - width, y: y + h - MARGIN - SIZE },
    90: { x: x + MARGIN + SIZE, y: y + h - MARGIN - width },
    180: { x: x + MARGIN + width, y: y + MARGIN + SIZE },
    270: { x: x + w - MARGIN - SIZE, y: y + MARGIN + width },
  };
  return { ...places[turn], rotate: degrees(turn) };
}

// pdf-lib draws no outline of its own; ISO 32000-1, 12.3.3.
function bookmark(): void {
  const { context } = whole;
  if (marks.length === 0) return;
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  marks.forEach(({ title, page }, at) => {
    const entry = context.obj({ Parent: root, Dest: [whole.getPage(page).ref, PDFName.of('Fit')] }) as PDFDict;
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [before, after] = [refs[at - 1], refs[at + 1]];
    if (before) entry.set(PDFName.of('Prev'), before);
    if (after) entry.set(PDFName.of('Next'), after);
    const own = refs[at];
    if (own) context.assign(own, entry);
  });
  const outline = PDFDict.withContext(context);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  outline.set(PDFName.of('Count'), PDFNumber.of(marks.length));
  const [first, last] = [refs[0], refs.at(-1)];
  if (first) outline.set(PDFName.of('First'), first);
  if (last) outline.set(PDFName.of('Last'), last);
  context.assign(root, outline);
  whole.catalog.set(PDFName.of('Outlines'), root);
  whole.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
