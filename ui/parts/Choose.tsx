import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { useRef } from 'react';
import { plain } from './plain.ts';

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: string;
  change(value: string): void;
  data: { value: string; label: string }[];
  /** The first letters choose, Tab takes what is marked: for forms filled without the mouse. */
  typed?: boolean;
};

/** One of a few, always one of them. */
export function Choose({ value, change, data, typed = false, ...rest }: Props) {
  const typing = useRef(false);
  const byKeyboard = typed && {
    searchable: true,
    // what stands in the field narrows the list only once somebody has typed there
    filter: (given: Parameters<OptionsFilter>[0]) => (typing.current ? matching(given) : given.options),
    selectFirstOptionOnChange: true,
    autoSelectOnBlur: true,
    openOnFocus: false,
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
        typing.current = false;
        if (typed) event.currentTarget.select();
      }}
      onInput={() => {
        typing.current = true;
      }}
      onChange={(next) => next !== null && change(next)}
    />
  );
}

const matching: OptionsFilter = ({ options, search }) => {
  const asked = plain(search);
  const found = (options as ComboboxItem[]).filter(({ label }) => plain(label).includes(asked));
  return found.sort((a, b) => Number(plain(b.label) === asked) - Number(plain(a.label) === asked));
};
