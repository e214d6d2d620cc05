import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBook2, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { catalogue, petitions } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Register.module.css';

const names = ['q', 'state', 'kind', 'from', 'to'] as const;

/** The register of petitions: a reading of what was entered, never a book of its own. */
export function Register() {
  const { register: w, common, worklist } = useWords();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => Object.fromEntries(names.map((name) => [name, params.get(name)])), [params]);
  const any = names.some((name) => params.get(name));
  const choices = useQuery({ queryKey: ['choices'], queryFn: catalogue.choices, staleTime: Number.POSITIVE_INFINITY });
  const list = useInfiniteQuery({
    queryKey: ['petitions', filters],
    queryFn: ({ pageParam }) => petitions.list({ ...filters, after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
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
  return (
    <div className={css.page} ref={box}>
      <div className={css.head}>
        <h1>{w.title}</h1>
        <div className={css.filters}>
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
            change={(state) => set('state', state)}
            data={[
              { value: '', label: common.all },
              ...Object.entries(w.state).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Choose
            label={w.filters.kind}
            value={params.get('kind') ?? ''}
            change={(kind) => set('kind', kind)}
            data={[{ value: '', label: common.all }, ...(choices.data?.kinds ?? [])]}
          />
          <DayInput label={w.filters.from} value={params.get('from')} change={(day) => set('from', day)} />
          <DayInput label={w.filters.to} value={params.get('to')} change={(day) => set('to', day)} />
          {any && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconX size={15} aria-hidden />}
              onClick={() => setParams({}, { replace: true })}
            >
              {common.clear}
            </Button>
          )}
        </div>
      </div>
      {list.isPending && <Rows count={10} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <Empty icon={<IconBook2 />} title={w.empty} hint={w.emptyHint} />}
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.code}>{w.columns.code}</th>
              <th className={css.day}>{w.columns.received}</th>
              <th>{w.columns.title}</th>
              <th className={css.person}>{w.columns.petitioner}</th>
              <th className={css.kind}>{w.columns.kind}</th>
              <th className={css.state}>{w.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const address = row.state === 'incomplete' ? paths.incomplete(row.id) : paths.petition(row.id);
              return (
                <tr key={row.id} onClick={(event) => !(event.target as Element).closest('a') && void navigate(address)}>
                  <td className={css.code}>
                    <Link to={address}>{row.code ?? w.state.incomplete}</Link>
                  </td>
                  <td className={css.day}>{showDay(row.receivedOn)}</td>
                  <td className={css.title}>
                    <span>{row.title}</span>
                    <small>{[row.channelName, row.place].filter(Boolean).join(' · ')}</small>
                  </td>
                  <td className={css.person}>
                    <span>{row.petitioners}</span> {row.sealed && <Sealed />}
                  </td>
                  <td className={css.kind}>{row.kindName}</td>
                  <td className={css.state}>
                    <Tag tone={row.state === 'closed' ? 'done' : row.state === 'incomplete' ? 'plain' : 'open'}>
                      {row.stateName}
                    </Tag>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? worklist.loadingMore : list.hasNextPage ? '' : worklist.end}
        </p>
      )}
    </div>
  );
}
