import { AlignmentType, Document, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type Marks, wordBlocks } from './docxBlocks.ts';
import { documentStyles, pageMargin, pageSize } from './docxStyles.ts';
import { blocksOf, fieldsOf, originPlaces, type PaperElement } from './paperParts.ts';
import { idMark, versionMark } from './wordMarks.ts';

/** Whose file it is; a file that bears it can be put back. */
export type Origin = { documentId: string; version: number };

/**
 * The same paper as an editable Word file: named styles, A4, Times New Roman, page numbers from page 2. Number, date,
 * text and signature carry bookmarks, and so does its origin.
 */
export async function renderDocx(
  paper: string,
  { title, origin }: { title: string; origin?: Origin },
): Promise<Buffer> {
  const blocks = blocksOf(paper);
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: documentStyles,
    numbering: { config: [list('ul', LevelFormat.BULLET, '-'), list('ol', LevelFormat.DECIMAL, '%1.')] },
    sections: [
      {
        properties: { page: { size: pageSize, margin: pageMargin }, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: wordBlocks(blocks, marksOf(blocks, origin)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function marksOf(blocks: PaperElement[], origin: Origin | undefined): Marks {
  const marks: Marks = new Map(fieldsOf(blocks));
  const { id, version } = originPlaces(blocks);
  if (origin && id) marks.set(id, idMark(origin.documentId));
  if (origin && version) marks.set(version, versionMark(origin.version));
  return marks;
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }] };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
