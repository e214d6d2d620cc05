import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { incoming } from '../../api/post.ts';
import { useMe } from '../../app/session.tsx';
import { Failure, Waiting } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Stamp.module.css';
import { words } from './words.ts';

/** Dấu đến (Nghị định 30/2020, Phụ lục IV): 35 by 50 mm, printed on a label or on the letter itself. */
export function Stamp() {
  const { id = '' } = useParams();
  const w = useWordsOf(words);
  const me = useMe();
  const entry = useQuery({ queryKey: ['incoming', id], queryFn: () => incoming.read(id) });
  useTitle(w.stamp);
  if (entry.isPending) return <Waiting tall />;
  if (!entry.data) return <Failure error={entry.error} retry={() => void entry.refetch()} />;
  const { number, arrivedOn, holder, addressee } = entry.data;
  return (
    <main className={css.page}>
      <div className={css.stamp}>
        <p className={css.agency}>{me.agency.name}</p>
        <p className={css.came}>{w.stampTitle}</p>
        <dl>
          <dt>{w.stampNumber}:</dt>
          <dd>
            <strong>{number}</strong>
          </dd>
          <dt>{w.stampDay}:</dt>
          <dd>{showDay(arrivedOn)}</dd>
          <dt>{w.stampTo}:</dt>
          <dd>{holder?.name ?? addressee}</dd>
        </dl>
        <p className={css.file}>{w.stampFile}: ……………</p>
      </div>
      <Button className={css.print} onClick={() => window.print()}>
        {w.print}
      </Button>
    </main>
  );
}
