import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { filesSchema } from './filePicker.ts';
import type { FormComponent, FormKey, KeyType } from './types.ts';

/** A component that takes an answer. */
export type Field = FormKey & { schema: z.ZodType; component: FormComponent };

export const silent = new Set(['text', 'separator', 'spacer', 'table']);

const types: Record<string, KeyType> = {
  textfield: 'string',
  textarea: 'text',
  number: 'number',
  select: 'enum',
  radio: 'enum',
  checkbox: 'boolean',
  checklist: 'enumList',
  filepicker: 'files',
  dynamiclist: 'list',
};

export function keyType(component: FormComponent): KeyType | undefined {
  if (component.properties?.['kntc:officers']) return officerTypes[component.type];
  if (component.type !== 'datetime') return types[component.type];
  if (component.subtype === 'date' || component.subtype === 'time') return component.subtype;
  return undefined;
}

// Who may be chosen is known when the form is shown: "kntc:officers" names a role, or * for everybody of the agency.
const officerTypes: Record<string, KeyType> = { select: 'officer', taglist: 'officers' };

/** What an answer to this component must be like when there is one; emptiness is judged by the form. */
export function schemaOf(component: FormComponent, type: KeyType, items: Field[]): z.ZodType {
  const { validate = {} } = component;
  switch (type) {
    case 'string':
      return validated(line(validate.minLength, validate.maxLength ?? 500), validate.validationType);
    case 'text':
      return line(validate.minLength, validate.maxLength ?? 20_000);
    case 'number':
      return number(component);
    case 'date':
      return z.string(say.date).refine(plausible, say.date);
    case 'time':
      return z.string(say.time).regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.time);
    case 'boolean':
      return z.boolean(say.choice);
    case 'enum':
      return z.enum(options(component), say.choice);
    case 'enumList':
      return z
        .array(z.enum(options(component), say.choice), say.choice)
        .refine((all) => new Set(all).size === all.length, say.choice);
    case 'files':
      return filesSchema(component);
    case 'list':
      return list(component, items);
    case 'officer':
      return z.uuid(say.choice);
    case 'officers':
      return z
        .array(z.uuid(say.choice), say.choice)
        .max(100, say.choice)
        .refine((all) => new Set(all).size === all.length, say.choice);
  }
}

function line(min: number | undefined, max: number): z.ZodType {
  const base = z.string(say.text).max(max, `Tối đa ${max} ký tự`);
  return min === undefined ? base : base.min(min, `Ít nhất ${min} ký tự`);
}

function validated(base: z.ZodType, kind: string | undefined): z.ZodType {
  if (kind === 'email')
    return base.refine((value) => /^[^@\s]{1,64}@[^@\s]{1,255}$/.test(String(value)), 'Địa chỉ thư điện tử không đúng');
  if (kind === 'phone')
    return base.refine((value) => /^\+?[\d .-]{8,20}$/.test(String(value)), 'Số điện thoại không đúng');
  return base;
}

function number(component: FormComponent): z.ZodType {
  const { min, max } = component.validate ?? {};
  const places = component.decimalDigits ?? 0;
  let base = z.number(say.number);
  if (min !== undefined) base = base.min(min, `Không nhỏ hơn ${min}`);
  if (max !== undefined) base = base.max(max, `Không lớn hơn ${max}`);
  return base.refine(
    (value) => Number(value.toFixed(places)) === value,
    places ? `Tối đa ${places} chữ số thập phân` : 'Phải là số nguyên',
  );
}

function options(component: FormComponent): [string, ...string[]] {
  return (component.values ?? []).map(({ value }) => value) as [string, ...string[]];
}

function list(component: FormComponent, items: Field[]): z.ZodType {
  const least = Number(component.properties?.['kntc:minItems'] ?? 0);
  const shape = Object.fromEntries(
    items.map((item) => [item.key, item.required ? item.schema : item.schema.nullish()]),
  );
  return z
    .array(z.strictObject(shape, say.row), say.row)
    .min(least, `Phải có ít nhất ${least} dòng`)
    .max(200, 'Tối đa 200 dòng');
}

// A year typed as 0226 or 20226 is a slip of the hand, not a day in a case file.
function plausible(value: string): boolean {
  return isDay(value) && value >= '1900-01-01' && value <= '2099-12-31';
}

export const say = {
  required: 'Bắt buộc nhập',
  text: 'Phải là chữ',
  number: 'Phải là số',
  date: 'Ngày không đúng',
  time: 'Giờ không đúng',
  choice: 'Chọn một trong các lựa chọn đã cho',
  row: 'Dòng này chưa nhập đúng',
  unknown: 'Biểu mẫu không có mục này',
};
