import type { Choice } from '../catalogue/choices.ts';
import { addDays, isDay } from '../domain/day.ts';
import type { Reading } from './types.ts';

/** Why an open task past its day is where it is, the first that fits; what it says of nobody is whose fault it is. */
export const latenessCauses: readonly Choice[] = [
  { value: 'consultation', label: 'Chờ ý kiến, cuộc họp hoặc việc kèm theo' },
  { value: 'sent-back', label: 'Bị trả lại để sửa' },
  { value: 'inherited', label: 'Đã quá hạn từ bước trước' },
  { value: 'signing', label: 'Đang trình ký, ban hành' },
  { value: 'unassigned', label: 'Chưa có người nhận' },
  { value: 'desk', label: 'Đang xử lý tại bàn' },
];

/** Whose desk a task is on, where people are not named. */
export const desks: readonly Choice[] = [
  { value: 'receptionist', label: 'Cán bộ tiếp dân' },
  { value: 'clerk', label: 'Văn thư' },
  { value: 'handler', label: 'Cán bộ xử lý đơn' },
  { value: 'verifier', label: 'Cán bộ xác minh' },
  { value: 'section-head', label: 'Trưởng phòng' },
  { value: 'chief-of-office', label: 'Chánh văn phòng' },
  { value: 'deputy-head', label: 'Cấp phó' },
  { value: 'head', label: 'Người đứng đầu' },
  { value: 'inspector', label: 'Thanh tra' },
];

/** Conditions over an open task `t` (and its holder `o`), as SQL: the worklist's, the registers' and the overview's “late”. */
export function late({ today }: Pick<Reading, 'today'>): string {
  return `((t.due_on < '${day(today)}' or t.due_at < now()) and not t.paused)`;
}

export function near({ today, nearDays }: Pick<Reading, 'today' | 'nearDays'>): string {
  return `(t.due_on between '${day(today)}' and '${day(addDays(today, nearDays))}' and not t.paused)`;
}

export const taskCause = `case
  when exists (select from runs e where e.task_id = t.id and e.kind = 'errand' and e.state = 'open') then 'consultation'
  when t.sent_back then 'sent-back'
  when t.due_on < (t.opened_at at time zone 'Asia/Ho_Chi_Minh')::date then 'inherited'
  when t.procedure = 'paper' then 'signing'
  when t.assignee_id is null then 'unassigned'
  else 'desk' end`;

// Days come from the clock, never from a request; still nothing but a day is ever written into SQL.
function day(text: string): string {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}
