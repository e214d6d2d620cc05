import { addDays, type Day, isDay } from '../domain/day.ts';

/** `kntc:notBefore` and `kntc:notAfter` of a date: 'today', another key or a domain fact, with '+ 5 days' if need be. */
export type DateRule = { bound: 'notBefore' | 'notAfter'; ref: string; days: number };

const pattern = /^([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)?)(?: ([+-]) (\d{1,3}) days?)?$/;

export function readDateRule(bound: DateRule['bound'], text: string): DateRule | null {
  const match = pattern.exec(text);
  if (!match?.[1]) return null;
  return { bound, ref: match[1], days: match[3] ? Number(`${match[2]}${match[3]}`) : 0 };
}

/** What is wrong with `value`, or undefined. A day that is not known yet forbids nothing. */
export function dateFault(
  rule: DateRule,
  value: Day,
  facts: Record<string, unknown>,
  label: string,
): string | undefined {
  const other = lookUp(facts, rule.ref);
  if (!isDay(other)) return undefined;
  const edge = addDays(other, rule.days);
  const words = `${label} (${edge.split('-').reverse().join('/')})`;
  if (rule.bound === 'notBefore' && value < edge) return `Không được trước ${words}`;
  if (rule.bound === 'notAfter' && value > edge) return `Không được sau ${words}`;
  return undefined;
}

/** 'petition.receivedOn' in nested facts, 'today' and form keys at the top. */
function lookUp(facts: Record<string, unknown>, ref: string): unknown {
  return ref
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), facts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
