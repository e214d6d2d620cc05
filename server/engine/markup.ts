export type MarkupFault = 'doctype' | 'malformed' | 'too_deep' | 'too_many';

const namePattern = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;

/** One linear pass over the text, before any XML library sees it. */
export function markupFault(xml: string, limits: { depth: number; tags: number }): MarkupFault | null {
  let depth = 0;
  let tags = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    const skipped = skip(xml, at);
    if (skipped === 'doctype' || skipped === 'malformed') return skipped;
    if (skipped !== null) {
      at = xml.indexOf('<', skipped);
      continue;
    }
    const end = tagEnd(xml, at + 1);
    if (end === -1) return 'malformed';
    if (xml[at + 1] === '/') depth -= 1;
    else {
      if (!namePattern.test(xml.slice(at + 1, at + 120))) return 'malformed';
      if (++tags > limits.tags) return 'too_many';
      if (depth + 1 > limits.depth) return 'too_deep';
      if (xml[end - 1] !== '/') depth += 1;
    }
    at = xml.indexOf('<', end);
  }
  return depth === 0 && tags > 0 ? null : 'malformed';
}

/** Past a comment, CDATA or processing instruction; null at a tag. */
function skip(xml: string, at: number): number | 'doctype' | 'malformed' | null {
  if (xml.startsWith('<!--', at)) return past(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return past(xml, ']]>', at + 9);
  if (xml[at + 1] === '!') return 'doctype';
  if (xml[at + 1] === '?') return past(xml, '?>', at + 2);
  return null;
}

function past(xml: string, mark: string, from: number): number | 'malformed' {
  const found = xml.indexOf(mark, from);
  return found === -1 ? 'malformed' : found + mark.length;
}

function tagEnd(xml: string, from: number): number {
  for (let i = from; i < xml.length; i++) {
    const char = xml[i];
    if (char === '>') return i;
    if (char === '<') return -1;
    if (char !== '"' && char !== "'") continue;
    i = xml.indexOf(char, i + 1);
    if (i === -1) return -1;
  }
  return -1;
}
