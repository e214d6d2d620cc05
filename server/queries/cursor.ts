import { refusal } from '../domain/refusal.ts';

/** Where the next page begins: the sort values of the last row, opaque to callers. */
export function writeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Refuses with 422 `bad_cursor` what this server did not write. */
export function readCursor(cursor: string | undefined, length: number): unknown[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length) return values;
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
