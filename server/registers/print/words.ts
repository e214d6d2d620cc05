import { formatDay, formatMoment } from '../../domain/words.ts';
import type { Cell, CellType } from '../types.ts';
import type { Uncounted } from './book.ts';

export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A cell as people read it. */
export function wordsOfCell(value: Cell, type: CellType): string {
  if (value === null || value === '') return '';
  if (type === 'day') return formatDay(String(value));
  if (type === 'instant') return formatMoment(new Date(value as string | Date));
  if (type === 'yesNo') return value === true ? 'x' : '';
  return plain(String(value));
}

/** The line below a book: what was taken back, or is about a matter that was counted, is no part of the total. */
export function tellTotal(lines: number, { voided, repeated }: Uncounted, unit: string): string {
  const left = [
    ...(repeated ? [`${repeated} dòng cùng vụ việc chuyển trong hệ thống`] : []),
    ...(voided ? [`${voided} số đã hủy`] : []),
  ];
  return `Tổng số: ${lines - voided - repeated} ${unit}${left.length > 0 ? `, không kể ${left.join(', ')}` : ''}.`;
}

// Characters that XML does not know would make the file unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function plain(text: string): string {
  return text.replace(unprintable, '').slice(0, 32_000);
}
