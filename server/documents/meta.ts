import { refusal } from '../domain/refusal.ts';

const kinds = ['decision', 'notice', 'minutes', 'report', 'letter', 'slip'] as const;

export type PaperKind = (typeof kinds)[number];

/** What a template says about itself in its first line. `verified: false` = the wording was not compared with the official form. */
export type PaperMeta = {
  title: string;
  form: string | null;
  symbol: string;
  verified: boolean;
  kind: PaperKind;
  numbered: boolean;
};

/** Reads `{{!-- title: …; form: …; symbol: TB; verified: true; kind: notice; numbered: true --}}`. */
export function paperMeta(source: string): PaperMeta {
  const comment = /^\s*\{\{!--([\s\S]*?)--\}\}/.exec(source)?.[1];
  const said = new Map((comment ?? '').split(';').map(pair));
  const title = said.get('title');
  const kind = kinds.find((known) => known === said.get('kind'));
  if (!title || !kind) {
    throw refusal(422, 'template_refused', 'Dòng đầu của mẫu văn bản phải ghi title và kind.', {
      1: 'thiếu title hoặc kind',
    });
  }
  return {
    title,
    kind,
    form: said.get('form') || null,
    symbol: said.get('symbol') ?? '',
    verified: said.get('verified') === 'true',
    numbered: said.get('numbered') !== 'false',
  };
}

function pair(text: string): [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}
