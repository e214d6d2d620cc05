import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RegisterFilter } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Register.module.css';
import type { Question } from './useQuestion.ts';
import { words } from './words.ts';

const BESIDE = 5;

/** The first filters of a register stand above it, the others behind a button; those that a link has set can be taken off. */
export function Filters({ question }: { question: Question }) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const [open, setOpen] = useState(false);
  const { register, filters } = question;
  const offered = register.filters.filter(({ hidden }) => !hidden);
  const [first, rest] = [offered.slice(0, BESIDE), offered.slice(BESIDE)];
  const active = rest.filter(({ key }) => filters[key]).length;
  const linked = register.filters.filter(({ hidden, key }) => hidden && filters[key]);
  return (
    <div className={css.filters}>
      {first.map((filter) => (
        <Field key={filter.key} filter={filter} question={question} />
      ))}
      {rest.length > 0 && (
        <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end" withinPortal shadow="md">
          <Popover.Target>
            <Button
              variant={active ? 'light' : 'default'}
              leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {active ? w.moreActive(active) : w.more}
            </Button>
          </Popover.Target>
          <Popover.Dropdown className={css.rest}>
            {rest.map((filter) => (
              <Field key={filter.key} filter={filter} question={question} />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
      {linked.map(({ key, title, type }) => (
        <Button
          key={key}
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => question.set({ [key]: null })}
        >
          {type === 'id' ? title : `${title}: ${filters[key]}`}
        </Button>
      ))}
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" color="gray" leftSection={<IconX size={15} aria-hidden />} onClick={question.clear}>
          {common.clear}
        </Button>
      )}
    </div>
  );
}

function Field({ filter, question }: { filter: RegisterFilter; question: Question }) {
  const { common } = useWords();
  const { key, title, type, choices } = filter;
  const value = question.filters[key] ?? '';
  const set = (next: string | null) => question.set({ [key]: next });
  if (type === 'flag')
    return <Checkbox label={title} checked={value === '1'} onChange={() => set(value === '1' ? null : '1')} />;
  if (type === 'day') return <DayInput label={title} value={value || null} change={set} />;
  if (type === 'choice')
    return (
      <Choose
        label={title}
        value={value}
        change={set}
        typed={choices.length > 8}
        data={[{ value: '', label: common.all }, ...choices]}
      />
    );
  return <TextField title={title} value={value} set={set} />;
}

function TextField({ title, value, set }: { title: string; value: string; set(value: string): void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const ask = useDebouncedCallback((typed: string) => set(typed.trim()), 300);
  return (
    <TextInput
      label={title}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
