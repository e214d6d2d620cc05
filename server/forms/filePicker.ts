import { z } from 'zod';
import { type FileKind, fileKinds, isFileKind } from '../domain/fileKinds.ts';
import type { FormComponent } from './types.ts';

const most = 20;

/** The kinds a file picker takes, from `kntc:accept` ("pdf,jpg"); every kind when it says nothing, null when it says nonsense. */
export function acceptOf({ properties }: FormComponent): FileKind[] | null {
  const text = properties?.['kntc:accept'];
  if (text === undefined) return [...fileKinds];
  const kinds = text.split(',').map((kind) => kind.trim());
  return kinds.every(isFileKind) ? kinds : null;
}

/** How many files are wanted at least and at most; null when `kntc:minItems` and `kntc:maxItems` contradict each other. */
export function countsOf({ properties }: FormComponent): { min: number; max: number } | null {
  const min = Number(properties?.['kntc:minItems'] ?? 0);
  const max = Number(properties?.['kntc:maxItems'] ?? most);
  const sound = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= 1 && min <= max && max <= most;
  return sound ? { min, max } : null;
}

/** An answer is a list of file ids; that the files exist and may be attached, the act finds out. */
export function filesSchema(component: FormComponent): z.ZodType {
  const { min, max } = countsOf(component) ?? { min: 0, max: most };
  return z
    .array(z.uuid('Tệp không đúng'), 'Tệp không đúng')
    .min(min, `Phải có ít nhất ${min} tệp`)
    .max(max, `Tối đa ${max} tệp`)
    .refine((ids) => new Set(ids).size === ids.length, 'Một tệp chỉ đính kèm một lần');
}
