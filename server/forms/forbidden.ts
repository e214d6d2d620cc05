import type { FormComponent } from './types.ts';

/**
 * Choices that the law forbids: `kntc:refuse:<option>` says why, with the article. They stand in the form so that the
 * question is asked; choosing one is refused in these words. In a list, of every row.
 */
export function forbidden(component: FormComponent, value: unknown): string | undefined {
  if (component.type !== 'dynamiclist')
    return typeof value === 'string' ? component.properties?.[`kntc:refuse:${value}`] : undefined;
  if (!Array.isArray(value)) return undefined;
  const rows = value as Record<string, unknown>[];
  for (const [at, row] of rows.entries()) {
    for (const cell of component.components ?? []) {
      const why = forbidden(cell, row[cell.key ?? '']);
      if (why) return `Dòng ${at + 1}: ${why}`;
    }
  }
  return unlessOne(component, rows);
}

/** Why these rules cannot be used, or undefined. */
export function forbiddenFault(component: FormComponent): string | undefined {
  for (const name of Object.keys(component.properties ?? {})) {
    const option = /^kntc:refuse:(.+)$/.exec(name)?.[1];
    if (option !== undefined && !component.values?.some(({ value }) => value === option))
      return `Lời từ chối (${name}) trỏ tới lựa chọn không có`;
  }
  const one = component.properties?.['kntc:exactlyOne'];
  return one === undefined || readOne(component, one) ? undefined : 'Quy tắc kntc:exactlyOne không đọc được';
}

// A team has one head: `role = lead`.
function unlessOne(component: FormComponent, rows: Record<string, unknown>[]): string | undefined {
  const rule = readOne(component, component.properties?.['kntc:exactlyOne'] ?? '');
  if (!rule || rows.filter((row) => row[rule.key] === rule.value).length === 1) return undefined;
  return `Phải có đúng một dòng “${rule.label}”`;
}

function readOne({ components = [] }: FormComponent, text: string) {
  const [, key, value] = /^(\w+) = ([\w-]+)$/.exec(text) ?? [];
  const option = components.find((cell) => cell.key === key)?.values?.find((one) => one.value === value);
  return key && value && option ? { key, value, label: option.label } : undefined;
}
