import { refusal } from '../domain/refusal.ts';

/**
 * Reads JSON in the one way nobody can read differently: no key twice, no key that reaches a prototype, no NUL;
 * all text normalised to NFC, so that the same words are the same bytes from here on.
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  refuseDuplicates(text);
  return value;
}

/** Text as it is kept: NFC, without the one character PostgreSQL cannot store. */
export function normalise(text: string): string {
  if (text.includes('\0')) throw malformed('Văn bản chứa ký tự không hợp lệ.');
  return text.normalize('NFC');
}

/** The same value always gives the same text, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, revive);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed('Nội dung gửi lên không phải JSON hợp lệ.');
    throw error;
  }
}

function revive(this: unknown, key: string, value: unknown): unknown {
  if (FORBIDDEN.has(key)) throw malformed('Nội dung gửi lên có tên trường không được phép.');
  return typeof value === 'string' ? normalise(value) : value;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

// The text has been parsed, so only its keys need a look: a string followed by a colon, at the level of its braces.
function refuseDuplicates(text: string): void {
  const levels: Set<string>[] = [];
  let string: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') levels.push(new Set());
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ':' && string !== undefined) remember(levels.at(-1), string);
    string = token.startsWith('"') ? token : undefined;
  }
}

function remember(level: Set<string> | undefined, token: string): void {
  const key = (JSON.parse(token) as string).normalize('NFC');
  if (level?.has(key)) throw malformed('Nội dung gửi lên có trường lặp lại.');
  level?.add(key);
}

function malformed(message: string) {
  return refusal(400, 'malformed', message);
}
