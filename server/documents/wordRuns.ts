import type { Element } from '@xmldom/xmldom';
import { slantOf } from './docxStyles.ts';
import { child, children, flag, value, type WordStyles } from './wordStyles.ts';

/** What was found while reading: `lost` cannot be kept at all, `notices` are told and left out. */
export type Findings = { lost: Map<string, string>; notices: Map<string, number>; field: ('instruction' | 'result')[] };

type Piece = { text: string; bold: boolean; italics: boolean };

/** The text of a paragraph as markup of the vocabulary: words, <b>, <i> and <br>. */
export function readRuns(paragraph: Element, styles: WordStyles, findings: Findings, name: string | undefined): string {
  const own = slantOf(name ?? 'body');
  const pieces = piecesIn(paragraph, { styles, findings, near: () => plainText(paragraph).slice(0, 60) });
  const shown = pieces.map((piece) => ({
    ...piece,
    bold: piece.bold && !own.bold,
    italics: piece.italics && !own.italics,
  }));
  return join(shown)
    .map(markup)
    .join('')
    .replace(/^(\s|<br>)+|(\s|<br>)+$/g, '');
}

/** The bare words of an element, deletions left out. */
export function plainText(element: Element): string {
  const words = children(element).map((one) => {
    const name = one.localName ?? '';
    if (skipped.has(name) || name === 'instrText') return '';
    if (name === 't') return one.textContent ?? '';
    return name === 'tab' || name === 'br' ? ' ' : plainText(one);
  });
  return words.join('').replace(/\s+/g, ' ');
}

type Reading = { styles: WordStyles; findings: Findings; near(): string };

/** Deleted or moved away in a tracked change, and properties. */
const skipped = new Set(['del', 'moveFrom', 'delText', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'proofErr', 'Fallback']);
const wrappers = new Set(['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'fldSimple', 'dir', 'bdo']);
const unreadable = new Map([
  ['drawing', 'hình ảnh hoặc hình vẽ'],
  ['pict', 'hình ảnh hoặc hình vẽ'],
  ['object', 'tệp nhúng'],
  ['AlternateContent', 'hộp chữ hoặc hình vẽ'],
  ['oMath', 'công thức'],
  ['oMathPara', 'công thức'],
  ['footnoteReference', 'chú thích cuối trang'],
  ['endnoteReference', 'chú thích cuối văn bản'],
  ['sym', 'ký hiệu của phông chữ riêng'],
  ['altChunk', 'văn bản nhúng'],
  ['subDoc', 'văn bản nhúng'],
]);

function piecesIn(element: Element, reading: Reading): Piece[] {
  return children(element).flatMap((one) => {
    const name = one.localName ?? '';
    if (name === 'ins' || name === 'moveTo' || name === 'del' || name === 'moveFrom') {
      count(reading.findings, 'tracked');
      return name === 'ins' || name === 'moveTo' ? piecesIn(one, reading) : [];
    }
    if (name === 'commentRangeStart') count(reading.findings, 'comments');
    if (name === 'r') return runPieces(one, reading);
    if (unreadable.has(name)) lose(reading, name);
    return wrappers.has(name) ? piecesIn(one, reading) : [];
  });
}

function runPieces(run: Element, reading: Reading): Piece[] {
  const properties = child(run, 'rPr');
  if (flag(properties, 'vanish')) return [];
  const look = lookOf(properties, reading);
  return children(run).flatMap((one) => {
    const text = textOf(one, reading, properties);
    return text ? [{ text, ...look }] : [];
  });
}

function lookOf(properties: Element | undefined, { styles, findings }: Reading): { bold: boolean; italics: boolean } {
  const style = value(child(properties, 'rStyle'));
  const named = style ? styles.lookOf(style) : {};
  if (flag(properties, 'u') || child(properties, 'highlight') || flag(properties, 'strike'))
    count(findings, 'decorated');
  return {
    bold: flag(properties, 'b') ?? named.bold ?? false,
    italics: flag(properties, 'i') ?? named.italics ?? false,
  };
}

function textOf(one: Element, reading: Reading, properties: Element | undefined): string {
  const { field } = reading.findings;
  const name = one.localName ?? '';
  if (name === 'fldChar') {
    const kind = value(one, 'fldCharType');
    if (kind === 'begin') field.push('instruction');
    if (kind === 'separate' && field.length) field[field.length - 1] = 'result';
    if (kind === 'end') field.pop();
    return '';
  }
  // what stands between the code of a field and its result is the code
  if (field.includes('instruction')) return '';
  if (unreadable.has(name)) lose(reading, name);
  if (name === 'br') return value(one, 'type') === 'page' || value(one, 'type') === 'column' ? '' : '\n';
  if (name === 'cr') return '\n';
  if (name === 'tab' || name === 'ptab') return ' ';
  if (name === 'noBreakHyphen') return '-';
  return name === 't' ? spelled(one.textContent ?? '', properties) : '';
}

const raised: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unprintable = /[\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g;

/** m² is written with a raised 2 in Word; capitals may be a look only. */
function spelled(text: string, properties: Element | undefined): string {
  const clean = text.replace(unprintable, '').replaceAll('\u00a0', ' ').normalize('NFC');
  if (value(child(properties, 'vertAlign')) === 'superscript')
    return clean.replace(/\d/g, (digit) => raised[digit] ?? digit);
  return flag(properties, 'caps') ? clean.toLocaleUpperCase('vi') : clean;
}

function join(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    // a space is neither bold nor italic: it belongs to what stands before it
    const alike = last && ((last.bold === piece.bold && last.italics === piece.italics) || !piece.text.trim());
    if (last && alike) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function markup({ text, bold, italics }: Piece): string {
  const escaped = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replaceAll('\n', '<br>');
  const slanted = italics ? `<i>${escaped}</i>` : escaped;
  return bold ? `<b>${slanted}</b>` : slanted;
}

function lose({ findings, near }: Reading, name: string): void {
  const what = unreadable.get(name) ?? name;
  if (!findings.lost.has(what)) findings.lost.set(what, near());
}

function count({ notices }: Findings, what: string): void {
  notices.set(what, (notices.get(what) ?? 0) + 1);
}
