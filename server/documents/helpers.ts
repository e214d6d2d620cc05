import type { HelperOptions } from 'handlebars';
import Handlebars from 'handlebars';
import { qrImage } from './qr.ts';
import { clockTime, longDate, padded, phrase, shortDate } from './words.ts';

/** Helpers that print one value: `{{helper path}}`. A bare `{{path}}` is `{{value path}}`. */
export const printers = [
  'value',
  'phrase',
  'upper',
  'paragraphs',
  'date',
  'longDate',
  'hour',
  'number',
  'words',
  'addressed',
  'next',
  'qr',
] as const;

/** Block helpers; `each`, `if`, `unless` and `with` are Handlebars' own. */
export const blocks = ['if', 'unless', 'each', 'with', 'is', 'where'] as const;

type Print = (text: string, hash: Record<string, unknown>) => string | Handlebars.SafeString;

const textPrinters: Record<string, Print> = {
  value: (text) => text,
  phrase: (text) => phrase(text),
  upper: (text) => text.toLocaleUpperCase('vi'),
  date: (text) => shortDate(text),
  longDate: (text, { capital }) => (capital ? longDate(text).replace('n', 'N') : longDate(text)),
  hour: (text) => clockTime(text),
  number: (text) => padded(text),
  words: (text, hash) => String(Object.hasOwn(hash, text) ? hash[text] : unknownCode(text)),
  qr: (text) =>
    new Handlebars.SafeString(
      `<img class="qr" alt="Mã QR: ${Handlebars.escapeExpression(text)}" src="${qrImage(text)}">`,
    ),
  paragraphs: (text) =>
    new Handlebars.SafeString(
      text
        .split('\n')
        .filter((line) => line.trim())
        .map(paragraph)
        .join('\n'),
    ),
};

/** The closed list of helpers. Values that are not there are noted in `missing` by path and shown as a dotted blank. */
export function paperHelpers(missing: Map<string, string>): Record<string, Handlebars.HelperDelegate> {
  const helpers: Record<string, Handlebars.HelperDelegate> = {
    addressed: (who: unknown, options: HelperOptions) => addressed(who, options) ?? blank(options, missing),
    next: (index: unknown) => String(Number(index) + 1),
    need: (list: unknown, options: HelperOptions) => (isEmpty(list) ? ownParagraph(blank(options, missing)) : ''),
    is(this: unknown, ...given: unknown[]) {
      return isOneOf(this, given);
    },
    where(this: unknown, list: unknown, options: HelperOptions) {
      return eachWhere(this, list, options);
    },
  };
  for (const [name, print] of Object.entries(textPrinters)) {
    helpers[name] = (value: unknown, options: HelperOptions) => {
      if (isEmpty(value))
        return name === 'paragraphs' ? ownParagraph(blank(options, missing)) : blank(options, missing);
      return print(plainText(value, options), options.hash);
    };
  }
  return helpers;
}

function addressed(who: unknown, options: HelperOptions): string | null {
  const person = who as { name?: unknown; organisation?: unknown } | null | undefined;
  if (isEmpty(person?.name)) return null;
  const name = plainText(person?.name, options);
  if (person?.organisation) return name;
  return `${options.hash.capital ? 'Ông (bà)' : 'ông (bà)'} ${name}`;
}

function blank(options: HelperOptions, missing: Map<string, string>): Handlebars.SafeString {
  if (!options.hash.optional) {
    const item = Number(options.data?.index ?? 0) + 1;
    missing.set(String(options.hash.of).replace('[]', `.${item}`), 'chưa có');
  }
  const symbol = options.hash.symbol
    ? `/${[options.hash.symbol, options.hash.agency].filter(Boolean).map(String).join('-')}`
    : '';
  return new Handlebars.SafeString(`<span class="blank">…………</span>${Handlebars.escapeExpression(symbol)}`);
}

function ownParagraph(blanks: Handlebars.SafeString): Handlebars.SafeString {
  return new Handlebars.SafeString(`<p>${blanks.toString()}</p>`);
}

// Characters that XML does not know would make the DOCX unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function plainText(value: unknown, options: HelperOptions): string {
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`${String(options.hash.of)} is not a text`);
  }
  return String(value).replace(/\r\n?/g, '\n').replace(unprintable, '').normalize('NFC');
}

function paragraph(line: string): string {
  return `<p>${Handlebars.escapeExpression(line.trim())}</p>`;
}

function isOneOf(context: unknown, given: unknown[]): string {
  const options = given.at(-1) as HelperOptions;
  const [value, ...wanted] = given.slice(0, -1);
  return wanted.includes(value) ? options.fn(context) : options.inverse(context);
}

function eachWhere(context: unknown, list: unknown, options: HelperOptions): string {
  const [key, wanted] = Object.entries(options.hash).find(([name]) => name !== 'of') ?? [];
  const items = (Array.isArray(list) ? list : []) as Record<string, unknown>[];
  const found = items.filter((item) => key !== undefined && item && Object.hasOwn(item, key) && item[key] === wanted);
  if (found.length === 0) return options.inverse(context, { data: options.data });
  return found.map((item, index) => options.fn(item, { data: { ...options.data, index } })).join('');
}

function unknownCode(text: string): never {
  throw new TypeError(`no words for the code ${JSON.stringify(text)}`);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'string' && !value.trim()) ||
    (Array.isArray(value) && value.length === 0)
  );
}
