import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { catalogue } from '../api/office.ts';
import type { Commune } from '../api/types.ts';
import { useWords } from '../words/useWords.tsx';
import { plain } from './plain.ts';

export type Place = Pick<Commune, 'code' | 'fullName' | 'provinceName'>;
type Props = { label: string; value: Place | null; change(place: Place | null): void; error?: string };

const full = (place: Place | null) => (place ? [place.fullName, place.provinceName].filter(Boolean).join(', ') : '');

/** A commune of the catalogue: a few letters without diacritics, Tab or Enter takes the first. */
export function CommuneInput({ label, value, change, error }: Props) {
  const { intake: w, worklist, forms } = useWords();
  const [text, setText] = useState(full(value));
  const [typing, setTyping] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const found = useQuery({
    queryKey: ['communes', asked],
    queryFn: () => catalogue.communes(asked),
    enabled: typing && asked.length > 1,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const items = found.data?.items ?? [];
  // the catalogue also offers what only sounds alike: that is for the eye to choose, never for the Tab key
  const sure = items.find((place) => plain(full(place)).includes(plain(asked)));
  const [unknown, setUnknown] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first is marked whenever other communes are found
  useEffect(() => {
    if (typing && sure) list.selectOption(items.indexOf(sure));
    else list.resetSelectedOption();
  }, [found.data, typing]);
  useEffect(() => setText(full(value)), [value]);
  const take = (code: string) => {
    const place = items.find((one) => one.code === code);
    if (!place) return;
    change(place);
    setText(full(place));
    setUnknown(false);
    setTyping(false);
    list.closeDropdown();
  };
  return (
    <Combobox store={list} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={w.communeHint}
          autoComplete="off"
          error={unknown ? w.communeUnknown : error}
          value={text}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTyping(true);
            setUnknown(false);
            list.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Tab' && !event.shiftKey && typing && sure) take(sure.code);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            list.closeDropdown();
            setTyping(false);
            if (!text.trim()) change(null);
            else if (text !== full(value)) setUnknown(true);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typing || asked.length < 2}>
        <Combobox.Options aria-label={label}>
          {items.map((place) => (
            <Combobox.Option key={place.code} value={place.code}>
              {full(place)}
            </Combobox.Option>
          ))}
          {found.isSuccess && !items.length && <Combobox.Empty>{forms.noResults}</Combobox.Empty>}
          {found.isFetching && !items.length && <Combobox.Empty>{worklist.loadingMore}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
