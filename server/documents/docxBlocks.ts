import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { styleFor, textWidth } from './docxStyles.ts';
import { QR_MILLIMETRES } from './qr.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Look = { bold?: boolean; italics?: boolean };

/** Paragraphs that carry a bookmark, with its name. */
export type Marks = Map<Element, string>;
type Frame = { marks: Marks; width: number; cellStyle?: string };

/** The blocks of a paper as Word paragraphs and tables. Markup outside the vocabulary is a bug of a template. */
export function wordBlocks(nodes: Node[], marks: Marks): (Paragraph | Table)[] {
  return blocksIn(nodes, { marks, width: textWidth });
}

function blocksIn(nodes: Node[], frame: Frame): (Paragraph | Table)[] {
  const all = partsOf(nodes);
  return all.flatMap((part, at) => {
    if (Array.isArray(part))
      return [new Paragraph({ style: styleFor(frame.cellStyle ?? 'body'), children: runs(part) })];
    const next = all[at + 1];
    return block(part, frame, Array.isArray(next) ? undefined : next);
  });
}

// Words that stand in a cell without a paragraph of their own are one: nothing that is on the page is left out in Word.
function partsOf(nodes: Node[]): (Element | Node[])[] {
  const parts: (Element | Node[])[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if ('tagName' in node && BLOCKS.has(node.tagName)) parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else if ('tagName' in node || ('value' in node && node.value.trim())) parts.push([node]);
  }
  return parts;
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'table']);

function block(element: Element, frame: Frame, next?: Element): (Paragraph | Table)[] {
  switch (element.tagName) {
    case 'p':
      return paragraph(element, frame, next);
    case 'ul':
    case 'ol':
      return elements(element.childNodes).map((item) => listItem(item, element.tagName));
    case 'table':
      return withGap(element, frame.marks);
    default:
      throw new TypeError(`<${element.tagName}> is not in the vocabulary of papers`);
  }
}

function paragraph(element: Element, { marks, width, cellStyle = 'body' }: Frame, next?: Element): Paragraph[] {
  const name = classes(element)[0] ?? cellStyle;
  const words = name === 'parent' || name === 'agency' ? balanced(text(element), width) : runs(element.childNodes);
  const mark = marks.get(element);
  const children = mark ? [new Bookmark({ id: mark, children: words })] : words;
  const lines = new Paragraph({ style: styleFor(name), children, ...besideNext(name, next) });
  return name in ruled ? [lines, rule(name, text(element), width)] : [lines];
}

// As the stylesheet has it: a signature never stands alone on a page, and a name of type without a subject keeps its distance.
function besideNext(name: string, next: Element | undefined): { keepNext?: boolean; spacing?: { after: number } } {
  const following = next ? classes(next)[0] : undefined;
  if (name === 'type' && following !== 'about') return { spacing: { after: 280 } };
  return following === 'sign' ? { keepNext: true } : {};
}

const capital = 8.9 * 20;

// The rule under the motto is as long as its text, those under the agency and the subject two fifths of it (Nghị định 30/2020).
// Word has no such line, so it is the border of an empty paragraph between indents; letter widths are those of Times bold.
const ruled: Record<string, { letter: number; share: number; after: number }> = {
  motto: { letter: 6.77 * 20, share: 1, after: 0 },
  agency: { letter: capital, share: 0.4, after: 0 },
  about: { letter: 7.1 * 20, share: 0.4, after: 280 },
};

function rule(name: string, words: string, width: number): Paragraph {
  const { letter, share, after } = ruled[name] ?? { letter: 0, share: 0, after: 0 };
  const length = Math.min(words.length * letter, width) * share;
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    style: styleFor('rule'),
    indent: { left: side, right: side },
    spacing: { after },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

// The name of an agency that needs two lines is broken near its middle, as offices write it: ỦY BAN NHÂN DÂN / XÃ …
function balanced(words: string, width: number): TextRun[] {
  const middle = words.length / 2;
  const spaces = [...words.matchAll(/ /g)].map((space) => space.index);
  const nearest = spaces.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (nearest === undefined || words.length * capital < width) return [new TextRun(words)];
  return [new TextRun(words.slice(0, nearest)), new TextRun({ text: words.slice(nearest + 1), break: 1 })];
}

function listItem(item: Element, list: string): Paragraph {
  const children = runs(item.childNodes);
  return new Paragraph({
    style: styleFor('body'),
    indent: { left: 720, hanging: 260 },
    numbering: { reference: list, level: 0 },
    children,
  });
}

// Tables of Word have no margins of their own.
function withGap(element: Element, marks: Marks): (Paragraph | Table)[] {
  const gap = new Paragraph({ style: styleFor('gap') });
  return classes(element)[0] === 'sign' ? [gap, table(element, marks)] : [table(element, marks), gap];
}

function table(element: Element, marks: Marks): Table {
  const kind = classes(element)[0] ?? 'grid';
  const rows = elements(element.childNodes).flatMap((part) =>
    part.tagName === 'tbody' ? elements(part.childNodes) : [part],
  );
  const widths = columnWidths(kind, rows[0]);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: kind === 'grid' ? undefined : noBorders,
    alignment: AlignmentType.CENTER,
    rows: rows.map((row) => tableRow(row, kind, widths, marks)),
  });
}

function tableRow(row: Element, kind: string, widths: number[], marks: Marks): TableRow {
  let column = 0;
  const cells = elements(row.childNodes).map((cell) => {
    const span = Number(attribute(cell, 'colspan') ?? 1);
    const size = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    const cellStyle = kind !== 'grid' ? 'centred' : cell.tagName === 'th' ? 'head' : 'cell';
    const children = blocksIn(cell.childNodes, { marks, width: size, cellStyle });
    return new TableCell({
      width: { size, type: WidthType.DXA },
      columnSpan: span,
      borders: kind === 'grid' ? undefined : noBorders,
      margins: kind === 'grid' ? { left: 80, right: 80, top: 40, bottom: 40 } : { left: 0, right: 0 },
      children: children.length ? children : [new Paragraph({ style: styleFor('cell') })],
    });
  });
  const heads = kind === 'grid' && elements(row.childNodes).every(({ tagName }) => tagName === 'th');
  return new TableRow({ cantSplit: true, tableHeader: heads, children: cells });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

function columnWidths(kind: string, firstRow: Element | undefined): number[] {
  const cells = elements(firstRow?.childNodes ?? []);
  if (kind === 'head') return [Math.round(textWidth * 0.44), Math.round(textWidth * 0.56)];
  const fixed = cells.map((cell) => ({ narrow: 680, medium: 1928 })[classes(cell)[0] ?? ''] ?? 0);
  const rest = textWidth - fixed.reduce((sum, one) => sum + one, 0);
  const free = fixed.filter((one) => one === 0).length;
  return fixed.map((one) => one || Math.round(rest / free));
}

function runs(nodes: Node[], look: Look = {}): (TextRun | ImageRun)[] {
  return nodes.flatMap((node) => {
    if ('value' in node) {
      const words = node.value.replace(/\s+/g, ' ');
      return words ? [new TextRun({ text: words, ...look })] : [];
    }
    if (!('tagName' in node)) return [];
    if (node.tagName === 'br') return [new TextRun({ break: 1 })];
    if (node.tagName === 'img') return [qrCode(node)];
    if (node.tagName === 'b') return runs(node.childNodes, { ...look, bold: true });
    if (node.tagName === 'i') return runs(node.childNodes, { ...look, italics: true });
    if (node.tagName === 'span') return runs(node.childNodes, look);
    throw new TypeError(`<${node.tagName}> is not in the vocabulary of papers`);
  });
}

// The one picture a paper knows; Word measures it in pixels of 96 to the inch.
function qrCode(element: Element): ImageRun {
  const [, data = ''] = /^data:image\/png;base64,(.+)$/.exec(attribute(element, 'src') ?? '') ?? [];
  const side = Math.round((QR_MILLIMETRES / 25.4) * 96);
  const words = attribute(element, 'alt') ?? '';
  return new ImageRun({
    type: 'png',
    data: Buffer.from(data, 'base64'),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: words, description: words },
  });
}

function elements(nodes: Node[]): Element[] {
  return nodes.filter((node): node is Element => 'tagName' in node);
}

function text(element: Element): string {
  const words = element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? text(node) : ''));
  return words.join('').replace(/\s+/g, ' ');
}

function classes(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(' ').filter(Boolean);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
