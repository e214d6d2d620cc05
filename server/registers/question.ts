import { isDay } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { formatDay } from '../domain/words.ts';
import type { Filter, Register, Sort } from './types.ts';

export type Asked = { filter: Filter; value: string };

/** The register's own filters with their values. Refuses with 422 `invalid`, naming each field that does not fit. */
export function readFilters(register: Register, given: Record<string, string>): Asked[] {
  const wrong: Record<string, string> = {};
  const asked: Asked[] = [];
  for (const [key, value] of Object.entries(given)) {
    if (value === '') continue;
    const filter = register.filters.find((one) => one.key === key);
    if (!filter) wrong[key] = 'Sổ này không lọc theo mục này';
    else if (!fits(filter, value)) wrong[key] = 'Không hợp lệ';
    else asked.push({ filter, value });
  }
  if (Object.keys(wrong).length > 0) throw refusal(422, 'invalid', 'Điều kiện lọc chưa hợp lệ.', wrong);
  return asked;
}

/** The order that `received` or `-received` names; the register's first when nothing was asked. */
export function readSort(register: Register, given: string | undefined): { sort: Sort; descending: boolean } {
  const [usual] = register.sorts;
  if (!given) return { sort: usual, descending: usual.first === 'desc' };
  const descending = given.startsWith('-');
  const sort = register.sorts.find(({ key }) => key === given.replace(/^-/, ''));
  if (!sort) throw refusal(422, 'invalid', 'Sổ này không sắp xếp theo mục này.', { sort: 'Không hợp lệ' });
  return { sort, descending };
}

/** What was asked, as it is printed under a title: “Loại đơn: Khiếu nại”. */
export function tellFilters(register: Register, given: Record<string, string>): string[] {
  return readFilters(register, given)
    .filter(({ filter }) => !['from', 'to'].includes(filter.key))
    .map(({ filter, value }) => {
      if (filter.type === 'flag') return filter.title;
      const words = filter.choices?.find((choice) => choice.value === value)?.label ?? value;
      return `${filter.title}: ${filter.type === 'day' ? formatDay(value) : words}`;
    });
}

function fits(filter: Filter, value: string): boolean {
  switch (filter.type) {
    case 'text':
      return value.length <= 200;
    case 'day':
      return isDay(value);
    case 'choice':
      return filter.choices?.some((choice) => choice.value === value) ?? false;
    case 'flag':
      return value === '1';
    case 'id':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
  }
}
