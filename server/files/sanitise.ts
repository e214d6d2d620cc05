import { type DefaultTreeAdapterTypes, html, parseFragment } from 'parse5';

/**
 * Word's HTML cut down to words, headings, lists, tables and pictures. Written out anew from the parsed tree, by an
 * allow-list: what is not named here cannot be in the answer. `pictures` are what `<img src="picture:0">` stands for.
 */
export function sanitise(dirty: string, pictures: readonly (Picture | null)[] = []): string {
  return parseFragment(dirty)
    .childNodes.map((node) => write(node, 0, pictures))
    .join('');
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
export type Picture = { mediaType: 'image/png' | 'image/jpeg'; base64: string };
type Pictures = readonly (Picture | null)[];

const KEPT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td strong em u s sup sub blockquote pre'.split(' '),
);
const DROPPED = new Set(
  'script style iframe frame frameset object embed applet svg math template noscript noembed noframes form input button select textarea link meta base head title audio video canvas xmp plaintext'.split(
    ' ',
  ),
);
const DEPTH_LIMIT = 100;

function write(node: Node, depth: number, pictures: Pictures): string {
  if (node.nodeName === '#text' && 'value' in node) return escaped(node.value);
  if (!('tagName' in node) || DROPPED.has(node.tagName) || node.namespaceURI !== html.NS.HTML) return '';
  if (depth > DEPTH_LIMIT) return '';
  if (node.tagName === 'br') return '<br>';
  if (node.tagName === 'img') return writePicture(node, pictures);
  const inside = node.childNodes.map((child) => write(child, depth + 1, pictures)).join('');
  if (!KEPT.has(node.tagName)) return inside;
  return `<${node.tagName}${spans(node)}>${inside}</${node.tagName}>`;
}

// Only pictures that came inside the document: an address would be asked for by whoever looks.
function writePicture(node: Element, pictures: Pictures): string {
  const description = escaped(attribute(node, 'alt').slice(0, 300));
  const picture = pictures[Number(attribute(node, 'src').match(/^picture:(\d{1,6})$/)?.[1] ?? -1)];
  if (!picture) return `<em>[hình ảnh${description ? `: ${description}` : ''}]</em>`;
  return `<img src="data:${picture.mediaType};base64,${picture.base64}" alt="${description}">`;
}

function spans(node: Element): string {
  if (node.tagName !== 'td' && node.tagName !== 'th') return '';
  return ['colspan', 'rowspan']
    .map((name) => ({ name, value: attribute(node, name) }))
    .filter(({ value }) => /^[1-9]\d{0,2}$/.test(value))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('');
}

function attribute(node: Element, name: string): string {
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
