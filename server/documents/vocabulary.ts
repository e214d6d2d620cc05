/** The closed HTML of papers: what templates may write, what the stylesheet shows and what the DOCX renderer knows. */
export const vocabulary: Record<string, readonly string[]> = {
  p: [
    'parent',
    'agency',
    'number',
    'subject',
    'state',
    'motto',
    'place',
    'type',
    'about',
    'to',
    'authority',
    'decides',
    'basis',
    'heading',
    'lead',
    'flat',
    'copies',
    'copy',
    'position',
    'hint',
    'space',
    'signer',
    'note',
    'qr',
  ],
  span: ['blank'],
  b: [],
  i: [],
  br: [],
  ul: [],
  ol: [],
  li: [],
  table: ['head', 'sign', 'many', 'grid'],
  tbody: [],
  tr: [],
  td: ['narrow', 'medium'],
  th: ['narrow', 'medium'],
};

/** Why this piece of markup is outside the vocabulary, or null. */
export function foreignMarkup(markup: string): string | null {
  const rest = markup.replace(/<\/?([a-z]+)((?:\s+[a-z]+="[^"<>]*")*)>/g, (tag, name: string, attributes: string) =>
    known(name, attributes) ? '' : tag,
  );
  const found = /<[^>]*>?/.exec(rest);
  return found ? found[0] : null;
}

function known(name: string, attributes: string): boolean {
  const classes = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!classes) return false;
  return [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].every(([, key, value]) => {
    if (key === 'colspan') return /^[2-9]$/.test(value ?? '');
    return key === 'class' && (value ?? '').split(' ').every((one) => classes.includes(one));
  });
}
