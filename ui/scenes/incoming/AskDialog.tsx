import { Button, Modal, Textarea } from '@mantine/core';
import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { officers } from '../../api/people.ts';
import { incoming } from '../../api/post.ts';
import type { IncomingDetail } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Incoming.module.css';
import { words } from './words.ts';

export type Asking = { what: 'open' | 'route' | 'settle' | 'void' };
type Act = UseMutationResult<IncomingDetail | null, Error, () => Promise<IncomingDetail | null>>;
type Props = { entry: IncomingDetail; asking: Asking | null; close(): void; act: Act };

/** What an act on an entry needs to be told before it is done. */
export function AskDialog({ entry, asking, close, act }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const [said, say] = useState('');
  const [holder, setHolder] = useState('');
  const what = asking?.what;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question begins empty
  useEffect(() => {
    say('');
    setHolder('');
  }, [asking]);
  const colleagues = useQuery({ queryKey: ['officers'], queryFn: () => officers.list(), enabled: what === 'route' });
  const works: Record<Asking['what'], () => Promise<IncomingDetail | null>> = {
    open: () => incoming.open(entry.id),
    route: () => incoming.route(entry.id, holder, said.trim()),
    settle: () => incoming.settle(entry.id, said.trim()),
    void: () => incoming.void(entry.id, said.trim()),
  };
  const titles = { open: w.open, route: w.route, settle: w.settle, void: w.void };
  const labels = { open: '', route: w.note, settle: w.result, void: w.reason };
  const short = { open: false, route: !holder, settle: said.trim().length < 2, void: said.trim().length < 5 };
  return (
    <Modal
      opened={asking !== null}
      onClose={close}
      title={what ? titles[what] : ''}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {what && (
        <form
          className={css.ask}
          onSubmit={(event) => {
            event.preventDefault();
            if (!short[what] && !act.isPending) act.mutate(works[what]);
          }}
        >
          {what === 'open' && <p>{w.openAsk}</p>}
          {what === 'void' && <p>{w.voidAsk}</p>}
          {what === 'route' && (
            <Choose
              typed
              data-autofocus
              label={w.routeTo}
              value={holder}
              change={setHolder}
              data={(colleagues.data?.items ?? [])
                .filter(({ id }) => id !== entry.holder?.id)
                .map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))}
            />
          )}
          {what !== 'open' && (
            <Textarea
              label={labels[what]}
              value={said}
              autosize
              minRows={2}
              maxLength={500}
              onChange={(event) => say(event.currentTarget.value)}
            />
          )}
          <div className={css.answers}>
            <Button variant="default" onClick={close}>
              {common.close}
            </Button>
            <Button
              type="submit"
              loading={act.isPending}
              disabled={short[what]}
              color={what === 'void' ? 'red' : undefined}
            >
              {w.now[what]}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
