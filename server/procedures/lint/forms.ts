import { readForm } from '../../forms/index.ts';
import { prefillFault, prefillsOf } from '../prefill.ts';
import { windowsOf } from '../windows.ts';
import { domainKeys } from './facts.ts';
import type { Linted } from './lint.ts';

type Found = Iterable<[string, string]>;

/** Forms that can be compiled, and one meaning for each key throughout the procedure. */
export function* lintForms({ bundle, facts, procedure }: Linted): Found {
  const meanings = new Map<string, string>();
  for (const [id, schema] of Object.entries(bundle.forms)) {
    if (schema.id !== id) yield [id, `Mã biểu mẫu “${schema.id}” khác tên tệp`];
    const { fields, faults, names, dateRefs } = readForm(schema);
    for (const [key, reason] of Object.entries(faults)) yield [`${id}.${key}`, reason];
    for (const field of fields) {
      if (domainKeys.has(field.key))
        yield [`${id}.${field.key}`, 'Mã này là dữ kiện của đơn, không được hỏi lại trong biểu mẫu'];
      const meaning = JSON.stringify([
        field.type,
        field.options?.map(({ value }) => value),
        field.items?.map(({ key, type }) => [key, type]),
      ]);
      if ((meanings.get(field.key) ?? meaning) !== meaning)
        yield [`${id}.${field.key}`, 'Cùng một mã nhưng khác kiểu hoặc lựa chọn ở biểu mẫu khác'];
      meanings.set(field.key, meaning);
    }
    for (const { key, from } of prefillsOf(schema)) {
      const fault = prefillFault(from, bundle.templates);
      if (fault) yield [`${id}.${key}`, fault];
    }
    for (const { key, deadline, inTime } of windowsOf(schema)) {
      const option = fields.find((field) => field.key === key)?.options?.some(({ value }) => value === inTime);
      if (!option || !procedure.deadlines.some(({ id: known }) => known === deadline))
        yield [`${id}.${key}`, `Thời hạn hoặc lựa chọn không có: ${deadline} ${inTime}`];
    }
    for (const name of names) if (!facts.has(name)) yield [id, `Điều kiện dùng dữ kiện không có: ${name}`];
    for (const ref of dateRefs) {
      if (ref !== 'today' && facts.get(ref)?.type !== 'date')
        yield [id, `Quy tắc ngày trỏ tới “${ref}”, không phải một ngày`];
    }
  }
}
