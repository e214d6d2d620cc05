import { refusal } from '../domain/refusal.ts';
import type { Range } from '../files/store.ts';

/** How a browser names the file it saves: plain letters for old ones, UTF-8 for the others (RFC 6266, RFC 8187). */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** The one range asked for; null for all of it, also when several are asked for, as the protocol allows. */
export function rangeOf(header: string, size: number): Range | null {
  const asked = header.match(/^bytes=(\d*)-(\d*)$/);
  if (!asked || (!asked[1] && !asked[2])) return null;
  const start = asked[1] ? Number(asked[1]) : Math.max(0, size - Number(asked[2]));
  const end = asked[1] && asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  if (start <= end && start < size) return { start, end };
  throw refusal(416, 'range_unsatisfiable', 'Phần tệp được hỏi không có.');
}
