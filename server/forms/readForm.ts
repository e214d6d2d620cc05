import { type Field, keyType, schemaOf, silent } from './components.ts';
import { type Hide, readHide } from './conditions.ts';
import { type DateRule, readDateRule } from './dateRules.ts';
import { acceptOf, countsOf } from './filePicker.ts';
import { forbiddenFault } from './forbidden.ts';
import type { FormComponent, FormSchema } from './types.ts';

/** A field with everything that decides whether it is asked; `hides` are its own and those of the groups around it, `allows` the conditions of single options. */
export type Asked = Field & { hides: Hide[]; dates: DateRule[]; allows: Record<string, Hide>; fixed: boolean };

export type Reading = { fields: Asked[]; faults: Record<string, string>; names: Set<string>; dateRefs: Set<string> };

const keyPattern = /^[a-z][A-Za-z0-9]{0,59}$/;
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'today']);
const maxDepth = 6;

/** Reads the allow-listed components; whatever else stands in the schema is a fault under its key. */
export function readForm(schema: FormSchema): Reading {
  const reading: Reading = { fields: [], faults: {}, names: new Set(), dateRefs: new Set() };
  if (schema.type !== 'default' || !Array.isArray(schema.components))
    reading.faults[schema.id] = 'Không phải biểu mẫu form-js';
  else reading.fields = readAll(schema.components, [], reading, 0);
  const seen = new Set<string>();
  for (const { key } of reading.fields) {
    if (seen.has(key)) reading.faults[key] = 'Mã mục bị dùng hai lần trong một biểu mẫu';
    seen.add(key);
  }
  const twice = Array.isArray(schema.components) ? duplicate(idsOf(schema.components)) : undefined;
  if (twice) reading.faults[twice] = 'Mã thành phần (id) bị dùng hai lần trong một biểu mẫu';
  return reading;
}

// form-js refuses a whole form in which two components share an id.
function idsOf(components: FormComponent[]): string[] {
  return components.flatMap(({ id, components: inner }) => [...(id ? [id] : []), ...idsOf(inner ?? [])]);
}

function duplicate(ids: string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at);
}

function readAll(components: FormComponent[], hides: Hide[], reading: Reading, depth: number): Asked[] {
  return components.flatMap((component) => readOne(component, hides, reading, depth));
}

function readOne(component: FormComponent, above: Hide[], reading: Reading, depth: number): Asked[] {
  const name = component.key ?? component.path ?? component.id ?? component.type;
  const fault = (message: string): Asked[] => {
    reading.faults[name] = message;
    return [];
  };
  if (depth > maxDepth) return fault('Biểu mẫu lồng nhau quá sâu');
  const live = liveText(component);
  if (live) return fault(`Không được dùng biểu thức ở thuộc tính ${live}`);
  const hides = withHide(component, above, reading);
  if (typeof hides === 'string') return fault(`Điều kiện ẩn (conditional.hide) ${hides}`);
  if (component.type === 'group') {
    if (component.path) return fault('Nhóm không được có đường dẫn dữ liệu');
    return readAll(component.components ?? [], hides, reading, depth + 1);
  }
  if (silent.has(component.type)) return [];
  const type = keyType(component);
  if (!type) return fault(`Thành phần ${component.type} không được phép dùng`);
  const key = (type === 'list' ? component.path : component.key) ?? '';
  if (!keyPattern.test(key) || reserved.has(key))
    return fault('Mã mục phải là chữ thường tiếng Anh viết liền (camelCase)');
  if (!component.label) return fault('Mục chưa có nhãn');
  if ((type === 'enum' || type === 'enumList') && !sound(component))
    return fault('Các lựa chọn phải có mã khác nhau và có nhãn');
  const accept = type === 'files' ? acceptOf(component) : undefined;
  if (accept === null || (accept && !countsOf(component)))
    return fault('Loại tệp hoặc số tệp (kntc:accept, kntc:minItems, kntc:maxItems) không đọc được');
  const items = type === 'list' ? itemsOf(component, reading, depth) : [];
  const dates = dateRules(component, reading);
  if (!dates) return fault('Quy tắc ngày (kntc:notBefore, kntc:notAfter) không đọc được');
  const allows = optionRules(component, reading);
  if (typeof allows === 'string') return fault(`Điều kiện của lựa chọn (kntc:allow) ${allows}`);
  const misplaced = forbiddenFault(component);
  if (misplaced) return fault(misplaced);
  return [
    {
      key,
      label: component.label,
      type,
      required: component.validate?.required === true,
      ...((type === 'enum' || type === 'enumList') && {
        options: (component.values ?? []).map(({ value, label }) => ({ value, label })),
      }),
      ...(accept && { accept }),
      ...(accept && component.properties?.['kntc:signs'] && { signs: component.properties['kntc:signs'] }),
      ...(type === 'list' && { items }),
      schema: schemaOf(component, type, items),
      component,
      hides,
      dates,
      allows,
      fixed: component.disabled === true || component.readonly === true,
    },
  ];
}

/** A property that form-js would evaluate: FEEL after '=', or a template. Forms are data, never programs. */
function liveText(component: FormComponent): string | undefined {
  const { conditional: _, components: __, values, properties, ...rest } = component;
  const texts: [string, unknown][] = [
    ...Object.entries(rest),
    ...(values ?? []).map((one): [string, unknown] => ['values', one.label]),
  ];
  const table = component.type === 'table' ? 'dataSource' : '';
  const found = texts.find(
    ([key, value]) => typeof value === 'string' && key !== table && (value.startsWith('=') || value.includes('{{')),
  );
  if (found) return found[0];
  if ('valuesExpression' in rest || 'valuesKey' in rest) return 'valuesExpression';
  // A pattern written by hand can take minutes on one line of text.
  return component.validate && 'pattern' in component.validate ? 'validate.pattern' : undefined;
}

/** What hides it; a string: why that cannot be read. */
function withHide(component: FormComponent, above: Hide[], reading: Reading): Hide[] | string {
  const source = component.conditional?.hide;
  if (source === undefined) return above;
  const read = typeof source === 'string' ? readHide(source) : 'không dùng được';
  if (typeof read === 'string') return read;
  for (const name of read.names) reading.names.add(name);
  return [...above, read.hides];
}

function sound(component: FormComponent): boolean {
  const values = component.values;
  if (!Array.isArray(values) || !values.length) return false;
  const texts = values.every(
    ({ value, label }) => typeof value === 'string' && value !== '' && typeof label === 'string' && label !== '',
  );
  return texts && new Set(values.map(({ value }) => value)).size === values.length;
}

function itemsOf(component: FormComponent, reading: Reading, depth: number): Field[] {
  const inner: Reading = { fields: [], faults: {}, names: new Set(), dateRefs: new Set() };
  const fields = readAll(component.components ?? [], [], inner, depth + 1);
  for (const [key, message] of Object.entries(inner.faults)) reading.faults[`${component.path}.${key}`] = message;
  if (inner.names.size) reading.faults[component.path ?? ''] = 'Trong danh sách không dùng điều kiện ẩn';
  return fields;
}

/** `kntc:allow:<option>`: the option may be chosen only while its condition holds; `kntc:law:<option>` is the article that says so. */
function optionRules(component: FormComponent, reading: Reading): Record<string, Hide> | string {
  const rules: Record<string, Hide> = {};
  for (const [name, source] of Object.entries(component.properties ?? {})) {
    if (!name.startsWith('kntc:allow:')) continue;
    const option = name.slice('kntc:allow:'.length);
    const read = readHide(source);
    if (typeof read === 'string') return read;
    if (!component.values?.some(({ value }) => value === option)) return 'không dùng được';
    for (const fact of read.names) reading.names.add(fact);
    rules[option] = read.hides;
  }
  return rules;
}

function dateRules(component: FormComponent, reading: Reading): DateRule[] | null {
  const rules: DateRule[] = [];
  for (const bound of ['notBefore', 'notAfter'] as const) {
    const text = component.properties?.[`kntc:${bound}`];
    if (text === undefined) continue;
    const rule = readDateRule(bound, text);
    if (!rule) return null;
    reading.dateRefs.add(rule.ref);
    rules.push(rule);
  }
  return rules;
}
