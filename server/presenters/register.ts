import type { Register } from '../registers/types.ts';

/** What a page needs to know of a book to show it, to filter it and to let its columns be chosen. */
export function presentRegister({ key, title, unit, form, columns, filters, sorts }: Register) {
  const [usual] = sorts;
  return {
    key,
    title,
    unit,
    form,
    columns: columns.map((column) => ({
      key: column.key,
      title: column.title,
      type: column.type,
      width: column.width,
      shown: column.shown ?? false,
    })),
    filters: filters.map((filter) => ({
      key: filter.key,
      title: filter.title,
      type: filter.type,
      choices: [...(filter.choices ?? [])],
      hidden: filter.hidden ?? false,
    })),
    sorts: sorts.map((sort) => ({ key: sort.key, title: sort.title })),
    usualSort: usual.first === 'desc' ? `-${usual.key}` : usual.key,
  };
}
