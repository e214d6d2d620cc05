import type { DeliveryRow } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

const TONES = { waiting: 'plain', sent: 'open', received: 'done', failed: 'bad' } as const;

/** How far a paper has come with one recipient, and the days that are known. */
export function DeliveryState({ row }: { row: DeliveryRow }) {
  const w = useWordsOf(words);
  const days = [
    row.postedFrom && w.postedFrom(showDay(row.postedFrom), showDay(row.postedTo)),
    row.sentOn && !row.postedFrom && w.sentOn(showDay(row.sentOn)),
    row.receivedOn && row.route !== 'file' && w.receivedOn(showDay(row.receivedOn)),
    row.failedOn && w.failedOn(showDay(row.failedOn)),
  ];
  return (
    <span className={css.stateOf}>
      <Tag tone={TONES[row.state]}>{row.route === 'file' ? w.routes.file : w.states[row.state]}</Tag>
      {row.attempt > 1 && <small>{w.attempt(row.attempt)}</small>}
      <small>{days.filter(Boolean).join(' · ')}</small>
      {row.failureReason && <small className={css.reason}>{row.failureReason}</small>}
    </span>
  );
}
