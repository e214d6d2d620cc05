import { formatDay } from '../domain/words.ts';
import type { FormKey } from '../forms/index.ts';

/** Answers in plain words, by the labels of their form; what is empty is left out. */
export function sayAnswers(fields: readonly FormKey[], values: Record<string, unknown>) {
  return fields
    .map((field) => ({ label: field.label, value: sayAnswer(field, values[field.key]) }))
    .filter(({ value }) => value !== '');
}

export function sayAnswer(field: FormKey, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'boolean') return value === true ? 'Có' : 'Không';
  if (field.type === 'date' && typeof value === 'string') return formatDay(value);
  if (Array.isArray(value)) return value.map((item) => itemWords(field, item)).join('\n');
  return field.options?.find((option) => option.value === value)?.label ?? String(value);
}

function itemWords(field: FormKey, item: unknown): string {
  if (typeof item !== 'object' || item === null)
    return field.options?.find(({ value }) => value === item)?.label ?? String(item);
  const values = item as Record<string, unknown>;
  return `• ${(field.items ?? [])
    .map((part) => sayAnswer(part, values[part.key]))
    .filter(Boolean)
    .join(' — ')}`;
}
