import { DOMParser, type Element } from '@xmldom/xmldom';
import { classFor } from './docxStyles.ts';

/** What a Word file says about its styles and lists, as far as a paper can keep it. */
export type WordStyles = {
  /** The class of the vocabulary, from the style or one it is based on. */
  classOf(styleId: string): string | undefined;
  /** What a style of letters, or one of paragraphs that is none of ours, makes of its text. */
  lookOf(styleId: string): { bold?: boolean; italics?: boolean };
  listOf(styleId: string): string | undefined;
  /** Whether a list has numbers or signs in front. */
  kindOf(numId: string): 'ol' | 'ul';
};

type Style = { id: string; name: string; basedOn: string; bold?: boolean; italics?: boolean; list?: string };

/** Reads `word/styles.xml` and `word/numbering.xml`; either may be missing. */
export function readStyles(styles: string | null, numbering: string | null): WordStyles {
  const byId = new Map<string, Style>();
  if (styles) for (const style of children(parseXml(styles), 'style').map(readStyle)) byId.set(style.id, style);
  const kinds = numbering ? readLists(parseXml(numbering)) : new Map<string, 'ol' | 'ul'>();
  const first = <T>(styleId: string, say: (style: Style) => T | undefined): T | undefined => {
    let style = byId.get(styleId);
    for (let depth = 0; style && depth < 12; depth += 1) {
      const said = say(style);
      if (said !== undefined) return said;
      style = byId.get(style.basedOn);
    }
    return undefined;
  };
  return {
    classOf: (id) =>
      first(id, (style) => classFor(style) ?? (/^heading \d/i.test(style.name) ? 'heading' : undefined)) ??
      classFor({ id, name: '' }),
    lookOf: (id) => ({
      bold: first(id, ({ bold }) => bold) ?? false,
      italics: first(id, ({ italics }) => italics) ?? false,
    }),
    listOf: (id) => first(id, ({ list }) => list),
    kindOf: (numId) => kinds.get(numId) ?? 'ol',
  };
}

/** A part of the file as a tree. What a part must not have was refused before; a faulty one throws. */
export function parseXml(text: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new SyntaxError(message);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new SyntaxError('an empty part');
  return root;
}

/** Elements directly inside, of one name if it is given; names without their prefix. */
export function children(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (!name || node.localName === name)) found.push(node as Element);
  }
  return found;
}

export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => (at ? children(at, name)[0] : undefined), element);
}

/** `w:val` and its like. */
export function value(element: Element | undefined, name = 'val'): string | undefined {
  if (!element) return undefined;
  const found = Array.from(element.attributes).find((one) => one.localName === name);
  return found?.value;
}

/** A property that is on when it is there, unless it says no; undefined when it is not there. */
export function flag(properties: Element | undefined, name: string): boolean | undefined {
  const found = child(properties, name);
  return found && !['0', 'false', 'off', 'none'].includes(value(found) ?? '');
}

function readStyle(style: Element): Style {
  const looks = child(style, 'rPr');
  const bold = flag(looks, 'b');
  const italics = flag(looks, 'i');
  const list = value(child(style, 'pPr', 'numPr', 'numId'));
  return {
    id: value(style, 'styleId') ?? '',
    name: value(child(style, 'name')) ?? '',
    basedOn: value(child(style, 'basedOn')) ?? '',
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(list === undefined ? {} : { list }),
  };
}

function readLists(numbering: Element): Map<string, 'ol' | 'ul'> {
  const shapes = new Map(
    children(numbering, 'abstractNum').map((one) => [
      value(one, 'abstractNumId'),
      value(child(one, 'lvl', 'numFmt')) === 'bullet' ? ('ul' as const) : ('ol' as const),
    ]),
  );
  return new Map(
    children(numbering, 'num').map((one) => [
      value(one, 'numId') ?? '',
      shapes.get(value(child(one, 'abstractNumId'))) ?? 'ol',
    ]),
  );
}
