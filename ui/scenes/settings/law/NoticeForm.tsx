import { ActionIcon, Alert, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { calendar as api } from '../../../api/office.ts';
import type { CalendarBook, Day } from '../../../api/types.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useWordsOf } from '../../../words/useWords.tsx';
import { without } from '../lists.ts';
import css from '../Settings.module.css';
import { words } from '../words.ts';
import { lawWords } from './lawWords.ts';
import { useLaw } from './useLaw.ts';

type Kind = CalendarBook['days'][number]['kind'];
type Line = { key: number; date: Day | null; kind: Kind | 'none'; name: string };

/** A yearly notice or a correction: its document first, then its days. */
export function NoticeForm({ year, close }: { year: number; close(): void }) {
  const w = useWordsOf(lawWords);
  const { save, cancel } = useWordsOf(words);
  const rule = useLaw(close);
  const [document, setDocument] = useState({ number: '', reason: '' });
  const [on, setOn] = useState<Day | null>(null);
  const [confirms, confirm] = useState(false);
  const [lines, setLines] = useState<Line[]>([{ key: 0, date: null, kind: 'swap_off', name: '' }]);
  const put = (at: number, change: Partial<Line>) =>
    setLines(lines.map((line, n) => (n === at ? { ...line, ...change } : line)));
  const days = lines.flatMap(({ date, kind, name }) =>
    date ? [{ date, kind: kind === 'none' ? null : kind, name }] : [],
  );
  const submit = () =>
    rule.save(() => api.notice({ document: { ...document, on: on ?? '' }, days, confirms: confirms ? year : null }));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={css.pair}>
        <TextInput
          label={w.document}
          required
          maxLength={100}
          value={document.number}
          error={rule.fault('document.number')}
          onChange={(event) => setDocument({ ...document, number: event.currentTarget.value })}
        />
        <DayInput label={w.documentOn} value={on} change={setOn} error={rule.fault('document.on')} />
      </div>
      <TextInput
        label={w.reason}
        required
        maxLength={300}
        value={document.reason}
        error={rule.fault('document.reason')}
        onChange={(event) => setDocument({ ...document, reason: event.currentTarget.value })}
      />
      {lines.map((line, n) => (
        <div key={line.key} className={css.pair}>
          <DayInput
            label={w.day(n + 1)}
            value={line.date}
            change={(date) => put(n, { date })}
            error={rule.fault(`days.${n}.date`)}
          />
          <Select
            label={w.kind}
            value={line.kind}
            allowDeselect={false}
            data={[
              ...(['holiday', 'compensation', 'swap_off', 'swap_work'] as const).map((value) => ({
                value: value as string,
                label: w.kinds[value],
              })),
              { value: 'none', label: w.ordinary },
            ]}
            onChange={(kind) => kind && put(n, { kind: kind as Line['kind'] })}
          />
          <div className={css.row}>
            <TextInput
              label={w.name(n + 1)}
              value={line.name}
              maxLength={100}
              error={rule.fault(`days.${n}.name`)}
              onChange={(event) => put(n, { name: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={w.remove(n + 1)}
              onClick={() => setLines(without(lines, n))}
            >
              <IconX size={17} />
            </ActionIcon>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            const key = 1 + Math.max(0, ...lines.map((line) => line.key));
            setLines([...lines, { key, date: null, kind: 'swap_off', name: '' }]);
          }}
        >
          {w.addDay}
        </Button>
      </div>
      <Checkbox
        label={w.confirms(year)}
        checked={confirms}
        onChange={(event) => confirm(event.currentTarget.checked)}
      />
      {rule.words && (
        <Alert color="red" variant="light" role="alert">
          {rule.words}
        </Alert>
      )}
      <div className={css.buttons}>
        <Button variant="default" onClick={close}>
          {cancel}
        </Button>
        <Button type="submit" loading={rule.running}>
          {save}
        </Button>
      </div>
    </form>
  );
}
