import { z } from 'zod';
import { refusal } from '../domain/refusal.ts';

/** SQL: an instant as text, to the microsecond. A Date holds milliseconds: a page that begins at one skips rows or shows them twice. */
export function exactly(sql: string): string {
  return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** Where the next page begins: the sort values of the last row, opaque to callers; instants as `exactly` reads them. */
export function writeCursor(values: readonly unknown[]): string {
  if (values.some((value) => value instanceof Date)) throw new TypeError('a Date is not exact enough for a cursor');
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

const KINDS = {
  day: z.iso.date(),
  instant: z.iso.datetime(),
  id: z.uuid(),
  number: z.int().min(0),
  text: z.string().max(500),
};
export type SortValue = keyof typeof KINDS;

/** Refuses with 422 `bad_cursor` what this server did not write. */
export function readCursor(cursor: string | undefined, kinds: readonly SortValue[]): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = Array.isArray(values) && values.length === kinds.length;
    if (fits && kinds.every((kind, index) => KINDS[kind].safeParse(values[index]).success)) return values;
  } catch {
    // Told below.
  }
  throw refusal(422, 'bad_cursor', 'Không đọc được vị trí trang.');
}

/** One row more than asked tells whether there is a next page. */
export function page<T>(
  rows: T[],
  limit: number,
  sortValues: (row: T) => readonly unknown[],
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? writeCursor(sortValues(last)) : null };
}
