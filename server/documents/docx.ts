import { AlignmentType, Document, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { parseFragment } from 'parse5';
import { wordBlocks } from './docxBlocks.ts';
import { documentStyles, pageMargin, pageSize } from './docxStyles.ts';

/** The same paper as an editable Word file: named styles, A4, Times New Roman, page numbers from page 2. */
export async function renderDocx(paper: string, { title }: { title: string }): Promise<Buffer> {
  const article = parseFragment(paper).childNodes.find((node) => 'tagName' in node && node.tagName === 'article');
  if (!article || !('childNodes' in article)) throw new TypeError('a paper is one <article>');
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
        children: wordBlocks(article.childNodes),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }] };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
