import { useQuery } from '@tanstack/react-query';
import { counter } from '../../api/post.ts';
import { useLive } from '../../app/useLive.ts';
import { Failure, Waiting } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Screen.module.css';
import { words } from './words.ts';

/** For the wall of the waiting room: who is called where, readable from the last row, without anybody's name. */
export function CounterScreen() {
  const w = useWordsOf(words);
  useLive();
  useTitle(w.title);
  const board = useQuery({ queryKey: ['counter'], queryFn: counter.read, refetchInterval: 30_000 });
  if (board.isPending) return <Waiting tall />;
  if (!board.data) return <Failure error={board.error} retry={() => void board.refetch()} />;
  const { agency, tickets } = board.data;
  const called = tickets
    .filter(({ state }) => state === 'called' || state === 'serving')
    .sort((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''));
  const next = tickets.filter(({ state }) => state === 'waiting').slice(0, 6);
  const [first, ...others] = called;
  return (
    <main className={css.screen}>
      <h1>
        {agency}
        <span>{w.title}</span>
      </h1>
      {first ? (
        <section className={css.first} aria-live="assertive" key={`${first.id}-${first.calls}`}>
          <p>{w.welcome}</p>
          <strong>{first.number}</strong>
          <p>
            {w.goTo} {first.room}
          </p>
        </section>
      ) : (
        <section className={css.first}>
          <p>{w.empty}</p>
        </section>
      )}
      <ul className={css.others}>
        {others.slice(0, 4).map((ticket) => (
          <li key={ticket.id}>
            <strong>{ticket.number}</strong> <span>{ticket.room}</span>
          </li>
        ))}
      </ul>
      <footer>
        {w.next}: <strong>{next.map(({ number }) => number).join(' · ') || '—'}</strong>
      </footer>
    </main>
  );
}
