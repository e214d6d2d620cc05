import { refusal } from './refusal.ts';

/** A limit as the law writes it; days, months and years run through days off, working days do not. */
export type TimeLimit = { n: number; unit: LimitUnit };
export type LimitUnit = 'days' | 'working days' | 'months' | 'years' | 'working hours';

/** Reads '7 working days', '30 days', '3 months', '1 year', '8 working hours'. */
export function parseLimit(text: string): TimeLimit {
  const match = PATTERN.exec(text);
  const n = Number(match?.[1]);
  const unit = UNITS[match?.[2] ?? ''];
  if (!unit || n < 1) {
    throw refusal(
      422,
      'invalid_limit',
      `Thời hạn “${text}” không đọc được; ví dụ đúng: 7 working days, 30 days, 3 months.`,
    );
  }
  return { n, unit };
}

/** A limit with what was added to it; all in one unit, for periods of different calendars are never added. */
export function extended(limit: TimeLimit, extensions: readonly TimeLimit[]): TimeLimit {
  const other = extensions.find(({ unit }) => unit !== limit.unit);
  if (other) {
    throw refusal(
      422,
      'units_mixed',
      `Không cộng ${limitWords(other)} vào thời hạn tính bằng ${unitWords(limit.unit)}.`,
    );
  }
  return { n: extensions.reduce((sum, { n }) => sum + n, limit.n), unit: limit.unit };
}

/** '7 ngày làm việc', '30 ngày', '3 tháng'. */
export function limitWords(limit: TimeLimit): string {
  return `${limit.n} ${unitWords(limit.unit)}`;
}

export function unitWords(unit: LimitUnit): string {
  return WORDS[unit];
}

const PATTERN = /^(\d{1,4}) (days?|working days?|months?|years?|working hours?)$/;

const UNITS: Readonly<Record<string, LimitUnit>> = {
  day: 'days',
  days: 'days',
  'working day': 'working days',
  'working days': 'working days',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
  'working hour': 'working hours',
  'working hours': 'working hours',
};

const WORDS: Readonly<Record<LimitUnit, string>> = {
  days: 'ngày',
  'working days': 'ngày làm việc',
  months: 'tháng',
  years: 'năm',
  'working hours': 'giờ làm việc',
};
