import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Choose } from '../../parts/Choose.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './Worklist.module.css';

export const filterNames = ['due', 'assignee', 'procedure', 'q', 'sort'] as const;
type Props = {
  scope: 'mine' | 'unit';
  params: URLSearchParams;
  change(next: URLSearchParams, options?: { replace: boolean }): void;
};

/** Filters live in the address bar: a list can be kept, sent and returned to. */
export function WorklistFilters({ scope, params, change }: Props) {
  const { worklist: w, common } = useWords();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    change(next, { replace: true });
  };
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const ask = useDebouncedCallback((value: string) => set('q', value.trim()), 300);
  const any = filterNames.some((name) => params.get(name));
  return (
    <div className={css.filters}>
      <SegmentedControl
        size="sm"
        aria-label={w.filters.due}
        value={params.get('due') ?? ''}
        onChange={(value) => set('due', value)}
        data={[
          { value: '', label: common.all },
          { value: 'overdue', label: w.due.overdue },
          { value: 'soon', label: w.due.soon },
          { value: 'later', label: w.due.later },
        ]}
      />
      {scope === 'unit' && (
        <Button
          size="sm"
          variant={params.get('assignee') === 'none' ? 'light' : 'default'}
          aria-pressed={params.get('assignee') === 'none'}
          onClick={() => set('assignee', params.get('assignee') ? '' : 'none')}
        >
          {w.filters.free}
        </Button>
      )}
      <TextInput
        className={css.text}
        aria-label={w.filters.text}
        placeholder={w.filters.text}
        leftSection={<IconFilter size={15} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      <Choose
        aria-label={w.filters.sort}
        value={params.get('sort') ?? 'urgency'}
        className={css.sort}
        change={(sort) => set('sort', sort === 'urgency' ? '' : sort)}
        data={[
          { value: 'urgency', label: w.sort.urgency },
          { value: 'opened', label: w.sort.opened },
        ]}
      />
      {any && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={() => change(new URLSearchParams(), { replace: true })}
        >
          {common.clear}
        </Button>
      )}
    </div>
  );
}
