import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { deliveries } from '../../api/post.ts';
import type { ListedDelivery, TaskRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTell } from '../../parts/useTell.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { type Many, ManyDialog } from './ManyDialog.tsx';
import { mayRecord } from './mayRecord.ts';
import css from './Outgoing.module.css';
import { OutgoingTable } from './OutgoingTable.tsx';
import { RecordDialog, type Recording } from './RecordDialog.tsx';
import { useOutgoingKeys } from './useOutgoingKeys.ts';
import { useRecorded } from './useRecording.ts';
import { words } from './words.ts';

const names = ['lack', 'route', 'q', 'from', 'to'] as const;
const LACKS = ['unsent', 'unproved', 'silent', 'failed'] as const;

/** Văn bản đi: every recipient of every issued paper, and what is still to be heard from them. */
export function OutgoingPage() {
  const w = useWordsOf(words);
  const { common, worklist } = useWords();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => Object.fromEntries(names.map((name) => [name, params.get(name)])), [params]);
  const { list, rows } = usePages(['deliveries', 'list', filters], (after) =>
    deliveries.list({ ...filters, after, limit: 50 }),
  );
  const lacks = list.data?.pages[0]?.lacks;
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box, list);
  useTitle(w.title);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const [at, go] = useState<string | null>(null);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [recording, record] = useState<Recording | null>(null);
  const [many, enterMany] = useState<Many | null>(null);
  const [history, showHistory] = useState<ListedDelivery | null>(null);
  const [confirms, offer] = useState<TaskRow[]>([]);
  const recorded = useRecorded(({ confirms: tasks }) => offer(tasks));
  const handover = useHandover();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  useOutgoingKeys({ rows, at, go, toggle, record });
  const picked = rows.filter(({ id }) => chosen.has(id));
  const may = (what: Recording['what']) => picked.length > 0 && picked.every((row) => mayRecord(row).includes(what));
  return (
    <div className={css.page} ref={box}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <nav className={css.lacks} aria-label={w.filters.lack}>
          <Lack name={w.all} on={!params.get('lack')} choose={() => set('lack', null)} />
          {LACKS.map((lack) => (
            <Lack
              key={lack}
              name={w.lacks[lack]}
              {...(lack === 'silent' && { hint: w.lackHint.silent })}
              count={lacks?.[lack]}
              on={params.get('lack') === lack}
              choose={() => set('lack', lack)}
            />
          ))}
        </nav>
      </header>
      <div className={css.filters}>
        <Text asked={params.get('q') ?? ''} ask={(text) => set('q', text)} />
        <Choose
          label={w.filters.route}
          value={params.get('route') ?? ''}
          change={(route) => set('route', route)}
          data={[
            { value: '', label: common.all },
            ...Object.entries(w.routes).map(([value, label]) => ({ value, label })),
          ]}
        />
        <DayInput label={w.filters.from} value={params.get('from')} change={(day) => set('from', day)} />
        <DayInput label={w.filters.to} value={params.get('to')} change={(day) => set('to', day)} />
      </div>
      {picked.length > 0 && (
        <div className={css.picked} role="status">
          <span>{w.selected(picked.length)}</span>
          <Button size="compact-sm" disabled={!may('send')} onClick={() => enterMany({ what: 'send', rows: picked })}>
            {w.acts.sendMany}
          </Button>
          <Button
            size="compact-sm"
            disabled={!may('receive')}
            onClick={() => enterMany({ what: 'receive', rows: picked })}
          >
            {w.acts.receiveMany}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => choose(new Set())}>
            {w.clear}
          </Button>
        </div>
      )}
      {list.isPending && <Rows count={10} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && nothing()}
      {rows.length > 0 && (
        <OutgoingTable
          rows={rows}
          at={at}
          chosen={chosen}
          go={go}
          toggle={toggle}
          record={record}
          handover={handover}
          history={showHistory}
        />
      )}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? worklist.loadingMore : list.hasNextPage ? '' : `${w.keys}. ${w.dropHint}`}
        </p>
      )}
      <RecordDialog recording={recording} close={() => record(null)} done={recorded.one} />
      <ManyDialog
        many={many}
        close={() => enterMany(null)}
        done={(count) => {
          choose(new Set());
          recorded.many(count);
        }}
      />
      <HistoryDialog row={history} close={() => showHistory(null)} />
      <ConfirmDialog offered={confirms} close={() => offer([])} />
    </div>
  );

  function nothing() {
    const filtered = names.some((name) => params.get(name));
    if (!filtered) return <Empty icon={<IconSend />} title={w.empty} hint={w.emptyHint} />;
    return (
      <Empty icon={<IconSend />} title={w.emptyFilter}>
        <Button variant="default" onClick={() => setParams({}, { replace: true })}>
          {common.clear}
        </Button>
      </Empty>
    );
  }
}

type LackProps = { name: string; hint?: string; count?: number | undefined; on: boolean; choose(): void };
function Lack({ name, hint, count, on, choose }: LackProps) {
  return (
    <UnstyledButton className={css.lack} aria-pressed={on} title={hint} onClick={choose}>
      {name}
      {count ? <span>{count}</span> : null}
    </UnstyledButton>
  );
}

function Text({ asked, ask }: { asked: string; ask(text: string): void }) {
  const w = useWordsOf(words);
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const later = useDebouncedCallback((value: string) => ask(value.trim()), 300);
  return (
    <TextInput
      className={css.text}
      label={w.filters.text}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}

/** The record of handing over: written once, then shown on the page of its papers, where it is printed. */
function useHandover() {
  const navigate = useNavigate();
  const tell = useTell();
  const write = useMutation({
    mutationFn: async (row: ListedDelivery) => ({
      row,
      id: row.handoverDocumentId ?? (await deliveries.handover(row.id)).documentId,
    }),
    onSuccess: ({ row, id }) => void navigate(paths.document(row.petitionId, id)),
    onError: (error) => tell({ refused: error }),
  });
  return write.mutate;
}
