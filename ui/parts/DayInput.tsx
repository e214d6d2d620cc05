import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Day } from '../api/types.ts';
import { parseDay, showDay, today, weekday } from '../words/dates.ts';
import { useWords } from '../words/useWords.tsx';
import { Waiting } from './States.tsx';

const Calendar = lazy(async () => ({ default: (await import('./Calendar.tsx')).Calendar }));
type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  value: Day | null;
  change(day: Day | null): void;
  notAfterToday?: boolean;
  named?: boolean;
};

/** A day is typed: 6/7, 06072026, t. The calendar is there for the mouse and out of the way of the Tab key. */
export function DayInput({ value, change, notAfterToday = false, named = false, error, ...rest }: Props) {
  const { intake: w, days } = useWords();
  const [text, setText] = useState(showDay(value));
  const [wrong, setWrong] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => setText(showDay(value)), [value]);
  const take = () => {
    const day = text.trim() ? parseDay(text) : null;
    const late = notAfterToday && day !== null && day > today();
    setWrong(text.trim() && !day ? w.dateWrong : late ? w.dateFuture : null);
    if (text.trim() && !day) return;
    setText(showDay(day));
    if (day !== value) change(day);
  };
  const note = named && value && !wrong ? days[weekday(value)] : undefined;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
      <TextInput
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd/mm/yyyy"
        value={text}
        error={wrong ?? error}
        description={note}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        rightSection={
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={`${w.calendar}: ${rest.label ?? rest['aria-label'] ?? ''}`}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={17} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <Suspense fallback={<Waiting />}>
          <Calendar
            value={value}
            last={notAfterToday ? today() : undefined}
            choose={(day) => {
              setWrong(null);
              change(day);
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
