import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type PaperElement = DefaultTreeAdapterTypes.Element;

/** A paper in three: letterhead, text, and what is signed. What Word may change is the text between the other two. */
export type PaperParts = { head: string; body: string; foot: string };

/** The letterhead is the first table, the signatures the last; a paper without one of them has an empty part there. */
export function splitPaper(html: string): PaperParts {
  const { start, end, blocks } = readArticle(html);
  const head = blocks.findIndex((block) => isTable(block, 'head'));
  const foot = blocks.findLastIndex((block) => isTable(block, 'sign'));
  const from = head === -1 ? start : placeOf(blocks[head]).endOffset;
  const until = foot === -1 ? end : placeOf(blocks[foot]).startOffset;
  return { head: html.slice(start, from), body: html.slice(from, until).trim(), foot: html.slice(until, end) };
}

/** The same paper with another text between letterhead and signatures. */
export function withBody(html: string, body: string): string {
  const { start, end } = readArticle(html);
  const { head, foot } = splitPaper(html);
  return `${html.slice(0, start)}${head}\n${body}\n${foot}${html.slice(end)}`;
}

/** Elements that a file in Word carries a bookmark on, by the bookmark's name, so that it is understood when it comes back. */
export function fieldsOf(blocks: PaperElement[]): Map<PaperElement, string> {
  const head = blocks.find((block) => isTable(block, 'head'));
  const foot = blocks.findLast((block) => isTable(block, 'sign'));
  const inHead = head ? paragraphsIn(head) : [];
  const inFoot = foot ? paragraphsIn(foot) : [];
  const found: [string, PaperElement | undefined][] = [
    [fieldNames.number, inHead.find((one) => hasClass(one, 'number'))],
    [fieldNames.date, inHead.find((one) => hasClass(one, 'place'))],
    [fieldNames.signature, inFoot.findLast((one) => hasClass(one, 'signer')) ?? inFoot[0]],
    [fieldNames.body, blocks[head ? blocks.indexOf(head) + 1 : 0]],
  ];
  return new Map(found.flatMap(([name, element]) => (element?.tagName === 'p' ? [[element, name] as const] : [])));
}

/** The paragraphs that say in Word whose file this is: the name of the state and its motto stand on every paper. */
export function originPlaces(blocks: PaperElement[]): {
  id: PaperElement | undefined;
  version: PaperElement | undefined;
} {
  const head = blocks.find((block) => isTable(block, 'head'));
  const all = head ? paragraphsIn(head) : [];
  return { id: all.find((one) => hasClass(one, 'state')), version: all.find((one) => hasClass(one, 'motto')) };
}

export const fieldNames = { number: 'kntc_number', date: 'kntc_date', signature: 'kntc_signature', body: 'kntc_body' };

/** The blocks of a paper in their order. */
export function blocksOf(html: string): PaperElement[] {
  return readArticle(html).blocks;
}

/** The words of an element, spaces as one. */
export function textOf(element: PaperElement): string {
  const words = element.childNodes.map((node) =>
    'value' in node ? node.value : 'tagName' in node ? (node.tagName === 'br' ? ' ' : textOf(node)) : '',
  );
  return words.join('').replace(/\s+/g, ' ');
}

export function hasClass(element: PaperElement, name: string): boolean {
  const value = element.attrs.find((one) => one.name === 'class')?.value;
  return value?.split(' ').includes(name) ?? false;
}

function readArticle(html: string): { start: number; end: number; blocks: PaperElement[] } {
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const article = fragment.childNodes.find((node) => 'tagName' in node && node.tagName === 'article');
  if (!article || !('childNodes' in article)) throw new TypeError('a paper is one <article>');
  const place = article.sourceCodeLocation;
  if (!place || !('startTag' in place)) throw new TypeError('a paper has a beginning');
  return {
    start: place.startTag?.endOffset ?? 0,
    end: place.endTag?.startOffset ?? place.endOffset,
    blocks: article.childNodes.filter((node): node is PaperElement => 'tagName' in node),
  };
}

function placeOf(block: PaperElement | undefined): { startOffset: number; endOffset: number } {
  if (!block?.sourceCodeLocation) throw new TypeError('a block stands somewhere');
  return block.sourceCodeLocation;
}

function isTable(block: PaperElement, kind: string): boolean {
  return block.tagName === 'table' && hasClass(block, kind);
}

function paragraphsIn(element: PaperElement): PaperElement[] {
  return element.childNodes
    .filter((node): node is PaperElement => 'tagName' in node)
    .flatMap((one) => (one.tagName === 'p' ? [one] : paragraphsIn(one)));
}
