import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { awaited as api } from '../../api/tasks.ts';
import type { Awaited } from '../../api/types.ts';
import { Sections } from '../../parts/Sections.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { BodyGroup } from './BodyGroup.tsx';
import css from './Reminders.module.css';
import { SendReminders } from './SendReminders.tsx';
import { words } from './words.ts';

const states = ['late', 'open', 'closed'] as const;
type State = (typeof states)[number];

/** Đôn đốc: what other bodies owe, body by body; one letter to each for what is chosen. */
export function Reminders() {
  const w = useWordsOf(words);
  const [params, setParams] = useSearchParams();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  useTitle(w.title);
  const asked = params.get('xem') as State | null;
  const state: State = asked && states.includes(asked) ? asked : 'late';
  const { list, rows } = usePages(['awaited', state], (after) => api.list(state, after));
  const first = list.data?.pages[0];
  const groups = byBody(rows);
  const toggle = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    choose(next);
  };
  return (
    <div className={css.page}>
      <h1>{w.title}</h1>
      <Sections
        tabs={states.map((id) => ({ id, name: w.states[id] }))}
        chosen={state}
        choose={(next) => {
          choose(new Set());
          setParams(next === 'late' ? {} : { xem: next }, { replace: true });
        }}
      >
        {first && <p className={css.hint}>{w.rounds(first.rounds)}</p>}
        {list.isPending && <Rows count={5} height={60} />}
        {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && !rows.length && <Empty title={w.empty[state]} />}
        {groups.map(([key, group]) => (
          <BodyGroup
            key={key}
            rows={group}
            rounds={first?.rounds ?? 0}
            chosen={chosen}
            toggle={state === 'late' && first?.remind ? toggle : null}
          />
        ))}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {w.more}
          </Button>
        )}
        {state === 'late' && first?.remind && (
          <SendReminders rows={rows.filter(({ id }) => chosen.has(id))} done={() => choose(new Set())} />
        )}
      </Sections>
    </div>
  );
}

/** In the order of the list, which is that of the bodies. */
export function byBody(rows: Awaited[]): [string, Awaited[]][] {
  const groups = new Map<string, Awaited[]>();
  for (const row of rows) groups.set(row.bodyKey, [...(groups.get(row.bodyKey) ?? []), row]);
  return [...groups];
}
