import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { officers as api, handOvers } from '../../api/people.ts';
import type { Officer } from '../../api/types.ts';
import { useMe } from '../../app/session.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** The administrator closes the account of somebody who has left; what still hangs on it is said when it is refused. */
export function Accounts() {
  const { common } = useWords();
  const w = useWordsOf(words);
  const me = useMe();
  const tell = useTell();
  const client = useQueryClient();
  const [closing, setClosing] = useState<Officer | null>(null);
  const list = useQuery({ queryKey: ['officers', 'all'], queryFn: () => api.list() });
  if (list.isPending) return <Rows count={6} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const close = async (officer: Officer) => {
    try {
      await handOvers.closeAccount(officer.id);
      tell(w.closed(officer.name));
    } catch (error) {
      tell({ refused: error });
    }
    setClosing(null);
    void client.invalidateQueries({ queryKey: ['officers'] });
  };
  return (
    <>
      <p className={css.hint}>{w.accountHint}</p>
      <ul className={css.list}>
        {list.data.items.map((officer) => (
          <li key={officer.id}>
            <div>
              <strong>{officer.name}</strong>
              <small>{[officer.title, officer.unit, w.tasks(officer.openTasks)].filter(Boolean).join(' · ')}</small>
            </div>
            {officer.id !== me.id && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={w.closeOf(officer.name)}
                onClick={() => setClosing(officer)}
              >
                {w.close}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Modal
        opened={closing !== null}
        onClose={() => setClosing(null)}
        title={closing && w.closeOf(closing.name)}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <p>{w.closeText}</p>
        <div className={css.answers}>
          <Button variant="default" onClick={() => setClosing(null)}>
            {common.cancel}
          </Button>
          <Button data-autofocus onClick={() => closing && void close(closing)}>
            {w.close}
          </Button>
        </div>
      </Modal>
    </>
  );
}
