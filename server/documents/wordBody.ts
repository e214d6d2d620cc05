import type { Element } from '@xmldom/xmldom';
import { fieldNames } from './paperParts.ts';
import { type Findings, plainText, readRuns } from './wordRuns.ts';
import { child, children, flag, parseXml, readStyles, value, type WordStyles } from './wordStyles.ts';

export type WordParts = { document: string; styles: string | null; numbering: string | null };

/** A returned file as it was understood; `fields` are the bookmarks with their words, `lost` what cannot be kept. */
export type WordReading = {
  body: string;
  fields: Record<string, string>;
  marks: string[];
  head: string;
  foot: string;
  lost: { what: string; near: string }[];
  notices: Record<string, number>;
};

/** Reads what stands between letterhead and signatures into the vocabulary of papers. */
export function readWordBody({ document, styles, numbering }: WordParts): WordReading {
  const body = child(parseXml(document), 'body');
  if (!body) throw new SyntaxError('a document has a body');
  const findings: Findings = { lost: new Map(), notices: new Map(), field: [] };
  const blocks = blocksIn(body, findings);
  const head = blocks.findIndex((block) => block.marks.some((mark) => mark.startsWith('kntc_id_')));
  const foot = blocks.findLastIndex((block) => block.marks.includes(fieldNames.signature));
  const known = readStyles(styles, numbering);
  const outside = [...blocks.slice(0, Math.max(head, 0)), ...(foot === -1 ? [] : blocks.slice(foot + 1))];
  for (const { element } of outside) refuseOutside(element, known, findings);
  const text = readBlocks(blocks.slice(head + 1, foot === -1 ? undefined : foot), known, findings);
  return {
    body: text,
    fields: Object.fromEntries(blocks.flatMap(({ fields }) => fields)),
    marks: blocks.flatMap(({ marks }) => marks),
    head: textAt(blocks[head]),
    foot: textAt(blocks[foot]),
    lost: [...findings.lost].map(([what, near]) => ({ what, near })),
    notices: Object.fromEntries(findings.notices),
  };
}

type Block = { element: Element; marks: string[]; fields: [string, string][] };

/** Paragraphs and tables in their order, whatever Word has wrapped around them. A bookmark between two belongs to the next. */
function blocksIn(parent: Element, findings: Findings): Block[] {
  let waiting: string[] = [];
  return flat(parent, findings).flatMap((element) => {
    if (element.localName === 'bookmarkStart') {
      waiting.push(value(element, 'name') ?? '');
      return [];
    }
    const marks = [...waiting, ...marksIn(element).map((mark) => value(mark, 'name') ?? '')];
    waiting = [];
    return [
      {
        element,
        marks,
        fields: marksIn(element).map((mark): [string, string] => [value(mark, 'name') ?? '', marked(mark)]),
      },
    ];
  });
}

const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

function flat(parent: Element, findings: Findings): Element[] {
  return children(parent).flatMap((one) => {
    const name = one.localName ?? '';
    if (name === 'p' || name === 'tbl' || name === 'bookmarkStart') return [one];
    if (name === 'altChunk' || name === 'subDoc') findings.lost.set('văn bản nhúng', '');
    return wrappers.has(name) ? flat(one, findings) : [];
  });
}

function marksIn(element: Element): Element[] {
  return children(element).flatMap((one) => (one.localName === 'bookmarkStart' ? [one] : marksIn(one)));
}

/** The words between a bookmark's start and its end, or the end of its paragraph. */
function marked(start: Element): string {
  const id = value(start, 'id');
  let words = '';
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element.localName === 'bookmarkEnd' && value(element, 'id') === id) break;
    words += element.localName === 'del' ? '' : plainText(element);
  }
  return words.trim();
}

function textAt(block: Block | undefined): string {
  return block ? plainText(block.element).trim() : '';
}

/** Letterhead and signatures are written by the system; what stands before or after them would be lost unseen. */
function refuseOutside(element: Element, styles: WordStyles, { lost }: Findings): void {
  const words = plainText(element).trim();
  const name = styles.classOf(value(child(element, 'pPr', 'pStyle')) ?? '');
  if (words && name !== 'note') lost.set('chữ đặt trước phần đầu hoặc sau phần chữ ký', words.slice(0, 60));
}

function readBlocks(blocks: Block[], styles: WordStyles, findings: Findings): string {
  const lines: string[] = [];
  let list: { kind: string; items: string[] } | null = null;
  const close = () => {
    if (list) lines.push(`<${list.kind}>${list.items.map((item) => `<li>${item}</li>`).join('')}</${list.kind}>`);
    list = null;
  };
  for (const { element } of withMergedParagraphs(blocks)) {
    if (element.localName === 'tbl') {
      close();
      lines.push(readTable(element, styles, findings));
      continue;
    }
    const { name, text, listKind } = readParagraph(element, styles, findings);
    if (!text) continue;
    if (listKind) {
      if (list && list.kind !== listKind) close();
      list ??= { kind: listKind, items: [] };
      list.items.push(text);
    } else {
      close();
      lines.push(
        name ? `<p class="${name}">${name === 'about' ? `<span>${text}</span>` : text}</p>` : `<p>${text}</p>`,
      );
    }
  }
  close();
  return lines.join('\n');
}

// A paragraph whose end was deleted in a tracked change goes on in the next one.
function withMergedParagraphs(blocks: Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const before = kept.at(-1)?.element;
    const open = before?.localName === 'p' && child(before, 'pPr', 'rPr', 'del') && block.element.localName === 'p';
    if (!open || !before) kept.push(block);
    else for (const one of children(block.element)) if (one.localName !== 'pPr') before.appendChild(one);
  }
  return kept;
}

/** Classes that the text of a paper may have; the others belong to letterhead, signatures and cells. */
const inText = new Set(['type', 'about', 'to', 'authority', 'decides', 'basis', 'heading', 'lead', 'flat', 'note']);

function readParagraph(paragraph: Element, styles: WordStyles, findings: Findings) {
  const style = value(child(paragraph, 'pPr', 'pStyle')) ?? '';
  const found = styles.classOf(style);
  const name = found && inText.has(found) ? found : undefined;
  const numId = value(child(paragraph, 'pPr', 'numPr', 'numId')) ?? styles.listOf(style) ?? '0';
  const text = readRuns(paragraph, styles, findings, name);
  return { name, text, listKind: numId === '0' || name ? undefined : styles.kindOf(numId) };
}

function readTable(table: Element, styles: WordStyles, findings: Findings): string {
  const rows = flatRows(table).map((row) => {
    const head = flag(child(row, 'trPr'), 'tblHeader') === true;
    return `<tr>${children(row, 'tc')
      .map((cell) => readCell(cell, head, styles, findings))
      .join('')}</tr>`;
  });
  return `<table class="grid"><tbody>${rows.join('')}</tbody></table>`;
}

function flatRows(table: Element): Element[] {
  return children(table).flatMap((one) => {
    if (one.localName === 'tr') return child(one, 'trPr', 'del') ? [] : [one];
    return wrappers.has(one.localName ?? '') ? flatRows(one) : [];
  });
}

function readCell(cell: Element, head: boolean, styles: WordStyles, findings: Findings): string {
  const properties = child(cell, 'tcPr');
  const near = plainText(cell).trim().slice(0, 60);
  if (child(properties, 'vMerge')) findings.lost.set('ô gộp theo chiều dọc', near);
  if (children(cell, 'tbl').length) findings.lost.set('bảng nằm trong ô của bảng khác', near);
  const span = Number(value(child(properties, 'gridSpan')) ?? 1);
  if (span > 9) findings.lost.set('ô gộp quá chín cột', near);
  const paragraphs = flat(cell, findings).filter(({ localName }) => localName === 'p');
  const inside = paragraphs.map((one) => readRuns(one, styles, findings, head ? 'head' : 'cell')).filter(Boolean);
  const tag = head ? 'th' : 'td';
  const width = widthClass(Number(value(child(properties, 'tcW'), 'w') ?? 0));
  const attributes = `${width ? ` class="${width}"` : ''}${span > 1 ? ` colspan="${span}"` : ''}`;
  return `<${tag}${attributes}>${inside.map((text) => `<p>${text}</p>`).join('')}</${tag}>`;
}

function widthClass(width: number): string | undefined {
  if (width > 560 && width < 800) return 'narrow';
  return width > 1700 && width < 2150 ? 'medium' : undefined;
}
