import type { Day } from './day.ts';
import { refusal } from './refusal.ts';
import { formatDay } from './words.ts';

/** A limit that has run out is not made longer afterwards (LKN Đ28, Đ37, Đ50): 409 `extension_after_expiry`. */
export function refuseAfterExpiry(dueOn: Day | null, day: Day, law: string): void {
  if (dueOn === null || day <= dueOn) return;
  const message = `Thời hạn đã hết ngày ${formatDay(dueOn)}, không kéo dài được nữa (${law}).`;
  throw refusal(409, 'extension_after_expiry', message);
}
