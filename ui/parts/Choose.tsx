import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
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
  const byKeyboard = typed && { searchable: true, filter: bare, selectFirstOptionOnChange: true, autoSelectOnBlur: true, openOnFocus: false };
  return (
    <Select
      {...byKeyboard}
      {...rest}
      value={value}
      data={data}
      allowDeselect={false}
      checkIconPosition="right"
      comboboxProps={{ withinPortal: true, width: typed ? 'target' : 'max-content', position: 'bottom-start' }}
      onFocus={(event) => typed && event.currentTarget.select()}
      onChange={(next) => next !== null && change(next)}
    />
  );
}

const bare: OptionsFilter = ({ options, search }) => {
  const asked = plain(search);
  const items = options as ComboboxItem[];
  return items.some(({ label }) => plain(label) === asked) ? items : items.filter(({ label }) => plain(label).includes(asked));
};
