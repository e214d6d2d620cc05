import { isDay } from '../domain/day.ts';
import { formatDay } from '../domain/words.ts';
import { type NotificationKind, noticeKinds } from './kinds.ts';

/** What a notice says: names of steps, numbers and days. No name of a person and nothing of a petition's text is in it. */
export type Told = {
  kind: NotificationKind;
  detail: Record<string, unknown>;
  /** The step it is about, and the petition's number. */
  step: string | null;
  code: string | null;
};

/** One line for a list, a mail's subject and a digest. */
export function sentenceOf({ kind, detail, step, code }: Told): string {
  return [wordsOf(kind, detail, step), code].filter(Boolean).join(' · ');
}

function wordsOf(kind: NotificationKind, detail: Record<string, unknown>, step: string | null): string {
  const about = step ? `: ${step}` : '';
  const on = isDay(detail.dueOn) ? ` ${formatDay(detail.dueOn)}` : '';
  switch (kind) {
    case 'task-new':
      if (detail.nobodyDecides) return `Không có người quyết định, chuyển cấp trên trực tiếp (LTC Đ12.2)${about}`;
      return `${detail.assigned ? 'Được giao việc' : 'Việc mới'}${about}`;
    case 'deadline-near':
      return `Đến hạn${on}${about}`;
    case 'deadline-overdue':
      return `Quá hạn từ${on || ' trước'}${about}`;
    case 'routed':
      return routed(detail);
    case 'undelivered':
      return `Không gửi được văn bản${detail.number ? ` số ${String(detail.number)}` : ''}`;
    case 'handed-over':
      return handedOver(detail);
    case 'answered':
      return `Có trả lời${detail.name ? `: ${String(detail.name)}` : about}`;
    case 'crowd':
      return `${String(detail.people)} người cùng đến về một nội dung: trực tiếp tiếp hoặc cử người tiếp (LTCD Đ30.1)`;
    default:
      return `${noticeKinds[kind].name}${about}`;
  }
}

function handedOver({ as, count, fromOn, toOn }: Record<string, unknown>): string {
  const days = isDay(fromOn) && isDay(toOn) ? ` từ ${formatDay(fromOn)} đến ${formatDay(toOn)}` : '';
  if (as === 'absent') return `Đã ghi nhận bạn vắng mặt${days}`;
  if (as === 'substitute') return `Thay người vắng mặt${days}`;
  return `Nhận bàn giao ${count ? `${String(count)} việc` : 'việc'}`;
}

const ROUTED: Record<string, string> = {
  lead: 'Được giao chủ trì xử lý',
  assist: 'Được giao phối hợp xử lý',
  inform: 'Được chuyển để biết',
};

function routed({ as, incoming, year, from }: Record<string, unknown>): string {
  if (as === 'transfer') return `Có đơn chuyển đến từ ${String(from)}`;
  if (incoming) return `Được chuyển văn bản đến số ${String(incoming)}/${String(year)}`;
  return ROUTED[String(as)] ?? 'Được chuyển đơn';
}
