import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { documentStyles, pageSize, styleFor } from '../../documents/docxStyles.ts';
import { longDay } from '../../domain/words.ts';
import type { Cell } from '../types.ts';
import type { Heading, Uncounted } from './book.ts';
import { MOTTO, plain, STATE, tellTotal, wordsOfCell } from './words.ts';

const margin = { top: 850, bottom: 850, left: 1134, right: 1134, header: 400, footer: 400 };
const width = pageSize.height - margin.left - margin.right;
const NUMBER = 600;

/** The book as a Word file: A4 across, a real table whose head stands on every page. */
export async function writeDocx(heading: Heading, lines: readonly Cell[][], uncounted: Uncounted): Promise<Uint8Array> {
  const document = new Document({
    title: heading.title,
    creator: '',
    lastModifiedBy: '',
    styles: documentStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: pageSize.width, height: pageSize.height, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        footers: { default: pageNumbers() },
        children: [
          ...above(heading),
          linesTable(heading, lines),
          line(tellTotal(lines.length, uncounted, heading.unit), 'flat', { bold: true, before: 120 }),
          ...below(heading),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function above({ agency, title, period, questions, note }: Heading): (Paragraph | Table)[] {
  const left = [
    ...(agency.parentName ? [line(agency.parentName.toLocaleUpperCase('vi'), 'parent')] : []),
    line(agency.name.toLocaleUpperCase('vi'), 'agency'),
  ];
  return [
    halves(left, [line(STATE, 'state'), line(MOTTO, 'motto')]),
    line(title.toLocaleUpperCase('vi'), 'type', { before: 240 }),
    ...(period ? [line(period, 'centred', { italics: true })] : []),
    ...(questions.length ? [line(`(${questions.join('; ')})`, 'centred', { italics: true })] : []),
    ...(note ? [line(note, 'centred', { italics: true, size: 20 })] : []),
    line('', 'gap'),
  ];
}

function below({ agency, preparedBy, madeOn }: Heading): (Paragraph | Table)[] {
  const maker = [
    line('', 'centred'),
    line('NGƯỜI LẬP SỔ', 'position'),
    line('(Ký, ghi rõ họ tên)', 'hint'),
    line('', 'space'),
    line(preparedBy.name, 'signer'),
  ];
  const head = [
    line(`${agency.place}, ${longDay(madeOn)}`, 'place'),
    line(agency.headTitle.toLocaleUpperCase('vi'), 'position'),
    line('(Ký, ghi rõ họ tên, đóng dấu)', 'hint'),
    line('', 'space'),
  ];
  return [halves(maker, head)];
}

function linesTable({ columns }: Heading, lines: readonly Cell[][]): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = [NUMBER, ...columns.map((column) => Math.floor(((width - NUMBER) * column.width) / shares))];
  const head = ['STT', ...columns.map(({ title }) => title)];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words) => cell(words, 'head')) }),
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((_, n) => cell(`(${n + 1})`, 'centred')) }),
      ...lines.map(
        (values, n) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(String(n + 1), 'centred'),
              ...values.map((value, at) => cell(wordsOfCell(value, columns[at]?.type ?? 'text'), 'cell')),
            ],
          }),
      ),
    ],
  });
}

function cell(words: string, style: string): TableCell {
  return new TableCell({
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    verticalAlign: style === 'head' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: [line(words, style, { size: 21 })],
  });
}

type Look = { bold?: boolean; italics?: boolean; size?: number; before?: number };

function line(words: string, style: string, { before, ...look }: Look = {}): Paragraph {
  return new Paragraph({
    style: styleFor(style),
    ...(before && { spacing: { before } }),
    children: [new TextRun({ text: plain(words), ...look })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

function halves(left: Paragraph[], right: Paragraph[]): Table {
  const half = Math.floor(width / 2);
  const side = (children: Paragraph[]) =>
    new TableCell({ width: { size: half, type: WidthType.DXA }, borders: noBorders, children });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [side(left), side(right)] })],
  });
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 20 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })] });
}
