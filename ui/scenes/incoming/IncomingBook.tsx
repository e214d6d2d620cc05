import { Button, Indicator, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconInbox, IconMailOpened } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { incoming, scans } from '../../api/post.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { TrayDrawer } from '../tray/TrayDrawer.tsx';
import css from './Incoming.module.css';
import { IncomingDrawer } from './IncomingDrawer.tsx';
import { IncomingTable } from './IncomingTable.tsx';
import { QuickEntry } from './QuickEntry.tsx';
import { words } from './words.ts';

const names = ['scope', 'q', 'state', 'kind', 'secrecy', 'from', 'to'] as const;

/** What the post brought: entered in a row each, handed on, opened, settled. */
export function IncomingBook() {
  const w = useWordsOf(words);
  const { common, worklist } = useWords();
  const me = useMe();
  const keeper = me.abilities.includes('keep-incoming');
  const registrar = me.abilities.includes('register-petition');
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => Object.fromEntries(names.map((name) => [name, params.get(name)])), [params]);
  const [tray, setTray] = useState(false);
  const waiting = useQuery({ queryKey: ['scans'], queryFn: scans.list, enabled: registrar });
  const { list, rows } = usePages(['incoming', 'list', filters], (after) =>
    incoming.list({ ...filters, after, limit: 50 }),
  );
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box, list);
  useTitle(w.title);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const ask = useDebouncedCallback((value: string) => set('q', value.trim()), 300);
  const all = (options: Record<string, string>) => [
    { value: '', label: common.all },
    ...Object.entries(options).map(([value, label]) => ({ value, label })),
  ];
  return (
    <div className={css.page} ref={box}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <div className={css.acts}>
          {registrar && (
            <>
              <Button component={Link} to={paths.missing} variant="subtle">
                {w.missing}
              </Button>
              <Indicator label={waiting.data?.items.length} size={18} disabled={!waiting.data?.items.length}>
                <Button
                  variant="default"
                  leftSection={<IconInbox size={17} aria-hidden />}
                  onClick={() => setTray(true)}
                >
                  {w.tray}
                </Button>
              </Indicator>
            </>
          )}
        </div>
      </header>
      {keeper && <QuickEntry show={({ id }) => set('so', id)} />}
      <div className={css.filters}>
        <Choose
          label={w.whose}
          value={params.get('scope') ?? 'all'}
          change={(scope) => set('scope', scope === 'all' ? null : scope)}
          data={Object.entries(w.scope).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          label={w.filters.text}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <Choose
          label={w.filters.state}
          value={params.get('state') ?? ''}
          change={(value) => set('state', value)}
          data={all(w.states)}
        />
        <Choose
          label={w.filters.kind}
          value={params.get('kind') ?? ''}
          change={(value) => set('kind', value)}
          data={all(w.kinds)}
        />
        <Choose
          label={w.filters.secrecy}
          value={params.get('secrecy') ?? ''}
          change={(value) => set('secrecy', value)}
          data={all({ open: w.openOnly, closed: w.closedOnly })}
        />
        <DayInput label={w.filters.from} value={params.get('from')} change={(day) => set('from', day)} />
        <DayInput label={w.filters.to} value={params.get('to')} change={(day) => set('to', day)} />
      </div>
      {list.isPending && <Rows count={10} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <Empty icon={<IconMailOpened />} title={w.empty} hint={w.emptyHint} />}
      {rows.length > 0 && <IncomingTable rows={rows} choose={(id) => set('so', id)} />}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? worklist.loadingMore : list.hasNextPage ? '' : worklist.end}
        </p>
      )}
      <IncomingDrawer id={params.get('so')} close={() => set('so', null)} />
      <TrayDrawer opened={tray} close={() => setTray(false)} />
    </div>
  );
}
