import { formatDay } from '../domain/words.ts';
import type { FormKey } from './types.ts';

/** What files are called, by id. */
export type FileNames = ReadonlyMap<string, string>;

/** Answers in plain words, by the labels of their form; what is empty is left out. */
export function sayAnswers(fields: readonly FormKey[], values: Record<string, unknown>, files: FileNames) {
  return fields
    .map((field) => ({ label: field.label, value: sayAnswer(field, values[field.key], files) }))
    .filter(({ value }) => value !== '');
}

export function sayAnswer(field: FormKey, value: unknown, files: FileNames): string {
  if (value === null || value === undefined || value === '') return '';
  // Ids say nothing to people; who was chosen is shown where the choice has its own place.
  if (field.type === 'officer' || field.type === 'officers') return '';
  if (field.type === 'boolean') return value === true ? 'Có' : 'Không';
  if (field.type === 'date' && typeof value === 'string') return formatDay(value);
  if (Array.isArray(value)) return value.map((item) => itemWords(field, item, files)).join('\n');
  return field.options?.find((option) => option.value === value)?.label ?? String(value);
}

function itemWords(field: FormKey, item: unknown, files: FileNames): string {
  if (field.type === 'files') return files.get(String(item)) ?? 'tệp chưa đính kèm';
  if (typeof item !== 'object' || item === null)
    return field.options?.find(({ value }) => value === item)?.label ?? String(item);
  const values = item as Record<string, unknown>;
  return `• ${(field.items ?? [])
    .map((part) => sayAnswer(part, values[part.key], files))
    .filter(Boolean)
    .join(' — ')}`;
}
