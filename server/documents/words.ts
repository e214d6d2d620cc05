// How Nghị định 30/2020 (Phụ lục I) writes numbers and dates: a day below 10 and the months 1 and 2 get a leading zero.

/** `2026-07-05` → `ngày 05 tháng 7 năm 2026`. */
export function longDate(day: string): string {
  const { year, month, date } = parts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** `2026-07-05` → `05/7/2026`. */
export function shortDate(day: string): string {
  const { year, month, date } = parts(day);
  return `${date}/${month}/${year}`;
}

/** `08:05` → `08 giờ 05 phút`. */
export function clockTime(time: string): string {
  const found = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(time);
  if (!found) throw new TypeError('a clock time in a paper must be HH:mm');
  return `${found[1]} giờ ${found[2]} phút`;
}

/** `5` → `05`. */
export function padded(value: string): string {
  return /^\d$/.test(value) ? `0${value}` : value;
}

/** A phrase that continues in a sentence of the template: no closing punctuation of its own. */
export function phrase(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:/]+$/, '')
    .trim();
}

function parts(day: string): { year: string; month: string; date: string } {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) throw new TypeError('a date in a paper must be YYYY-MM-DD');
  const [, year = '', month = '', date = ''] = found;
  return { year, month: Number(month) > 2 ? String(Number(month)) : month, date };
}
