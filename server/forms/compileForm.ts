import { refusal } from '../domain/refusal.ts';
import { say } from './components.ts';
import { dateFault } from './dateRules.ts';
import { forbidden } from './forbidden.ts';
import { type Asked, readForm } from './readForm.ts';
import type { Form, FormKey, FormSchema, FormValues } from './types.ts';

type Facts = Record<string, unknown>;

/** A form-js schema made into the server's judge of answers. Refuses schemas with anything outside the allow-list. */
export function compileForm(schema: FormSchema): Form {
  const { fields, faults } = readForm(schema);
  if (Object.keys(faults).length)
    throw refusal(422, 'form_refused', `Biểu mẫu ${schema.id} có chỗ không dùng được.`, faults);
  return {
    id: schema.id,
    parse: (values, facts) => parse(fields, values, facts),
    keys: () => fields.map(keyOf),
  };
}

function parse(fields: Asked[], input: unknown, facts: Facts): { values: FormValues } {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) throw refused({});
  const given = input as FormValues;
  const faults: Record<string, string> = {};
  const values: FormValues = {};
  const known = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(given)) if (!known.has(key)) faults[key] = say.unknown;
  const asked = fields.filter((field) => !field.fixed);
  // An answer given before, or hidden now, must not decide what is hidden further down.
  const seen: Facts = { ...facts, ...Object.fromEntries(asked.map(({ key }) => [key, tidy(given[key])])) };
  for (const field of asked) {
    if (field.hides.some((hides) => hides(seen))) {
      seen[field.key] = null;
      values[field.key] = null;
      continue;
    }
    const fault = take(field, seen[field.key], values);
    if (fault) faults[field.key] = fault;
  }
  for (const field of asked) {
    const fault =
      faults[field.key] ??
      forbidden(field.component, values[field.key]) ??
      optionFault(field, { ...facts, ...values }, values[field.key]) ??
      datesFault(field, fields, { ...facts, ...values }, values[field.key]);
    if (fault) faults[field.key] = fault;
  }
  if (Object.keys(faults).length) throw refused(faults);
  return { values };
}

function take(field: Asked, value: unknown, values: FormValues): string | undefined {
  if (empty(value)) {
    values[field.key] = field.type === 'boolean' ? false : null;
    const least = Number(field.component.properties?.['kntc:minItems'] ?? 0);
    if (field.type === 'list' && least > 0) return `Phải có ít nhất ${least} dòng`;
    if (field.type === 'files' && least > 0 && !field.required) return `Phải có ít nhất ${least} tệp`;
    return field.required ? say.required : undefined;
  }
  const result = field.schema.safeParse(value);
  if (!result.success) return issueWords(field, result.error.issues[0]);
  if (field.type === 'boolean' && field.required && result.data !== true) return say.required;
  values[field.key] = result.data;
  return undefined;
}

function issueWords(field: Asked, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const [row, key] = issue?.path ?? [];
  if (field.type !== 'list' || typeof row !== 'number') return issue?.message ?? say.text;
  const item = field.items?.find((one) => one.key === key);
  return `Dòng ${row + 1}${item ? `, ${item.label}` : ''}: ${issue?.message ?? say.row}`;
}

function optionFault(field: Asked, facts: Facts, value: unknown): string | undefined {
  const rule = typeof value === 'string' && Object.hasOwn(field.allows, value) ? field.allows[value] : undefined;
  if (!rule || rule(facts)) return undefined;
  const option = field.options?.find((one) => one.value === value)?.label ?? value;
  const law = field.component.properties?.[`kntc:law:${value}`];
  return `Không chọn được “${option}” với kết quả các bước trước${law ? ` (${law})` : ''}`;
}

function datesFault(field: Asked, fields: Asked[], facts: Facts, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  for (const rule of field.dates) {
    const label =
      rule.ref === 'today'
        ? 'hôm nay'
        : (fields.find(({ key }) => key === rule.ref)?.label ?? domainLabels[rule.ref] ?? rule.ref);
    const fault = dateFault(rule, value, facts, rule.days && rule.ref === 'today' ? 'ngày' : label.toLowerCase());
    if (fault) return fault;
  }
  return undefined;
}

const domainLabels: Readonly<Record<string, string>> = {
  receivedOn: 'ngày nhận đơn',
};

/** Text as it will be printed: composed letters, no spaces around; rows of nothing but blanks fall away. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (!Array.isArray(value)) return value;
  const rows = value.map((row) =>
    isRow(row)
      ? Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, blankToNull(tidy(cell))]))
      : tidy(row),
  );
  return rows.filter((row) => !isRow(row) || Object.values(row).some((cell) => !empty(cell)));
}

function isRow(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function blankToNull(value: unknown): unknown {
  return value === '' ? null : value;
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function keyOf({ key, label, type, required, options, accept, signs, items }: Asked | FormKey): FormKey {
  return {
    key,
    label,
    type,
    required,
    ...(options && { options }),
    ...(accept && { accept }),
    ...(signs && { signs }),
    ...(items && { items: items.map(keyOf) }),
  };
}

function refused(fields: Record<string, string>) {
  return refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', fields);
}
