import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { useRef } from 'react';
import { plain } from './plain.ts';

type Option = { value: string; label: string };
type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: string;
  change(value: string): void;
  data: Option[];
  /** The first letters choose, with or without diacritics, and leaving the field takes it: for forms filled without the mouse. */
  typed?: boolean;
};

/** One of a few, always one of them. */
export function Choose({ value, change, data, typed = false, ...rest }: Props) {
  const text = useRef<string | null>(null);
  const byKeyboard = typed && {
    searchable: true,
    // what stands in the field narrows the list only once somebody has typed there
    filter: (given: Parameters<OptionsFilter>[0]) =>
      text.current === null ? given.options : matching(given.options as ComboboxItem[], given.search),
    selectFirstOptionOnChange: true,
    openOnFocus: false,
  };
  const leave = () => {
    const [first] = text.current ? matching(data, text.current) : [];
    text.current = null;
    if (first && first.value !== value) change(first.value);
  };
  return (
    <Select
      {...byKeyboard}
      {...rest}
      value={value}
      data={data}
      allowDeselect={false}
      checkIconPosition="right"
      comboboxProps={{ withinPortal: true, width: typed ? 'target' : 'max-content', position: 'bottom-start' }}
      onFocus={(event) => {
        text.current = null;
        if (typed) event.currentTarget.select();
      }}
      onInput={(event) => {
        text.current = event.currentTarget.value;
      }}
      // what is typed and not chosen yet would leave with the form as whatever was chosen before
      onKeyDown={(event) => {
        if (event.key === 'Enter' && text.current !== null) event.preventDefault();
      }}
      onBlur={leave}
      onChange={(next) => {
        text.current = null;
        if (next !== null) change(next);
      }}
    />
  );
}

function matching<T extends Option>(options: T[], typed: string): T[] {
  const asked = plain(typed);
  const found = options.filter(({ label }) => plain(label).includes(asked));
  return found.sort((a, b) => Number(plain(b.label) === asked) - Number(plain(a.label) === asked));
}
