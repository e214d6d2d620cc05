import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Ticket } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Tag } from '../../parts/Marks.tsx';
import { showTime } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Counter.module.css';
import { words } from './words.ts';

const LAST = { serving: 0, called: 1, waiting: 2, absent: 3, done: 4 } as const;

/** Everybody who took a number today: who is being served first, who is done last. */
export function Queue({ tickets, call }: { tickets: Ticket[]; call(ticket: Ticket): void }) {
  const w = useWordsOf(words);
  const sorted = [...tickets].sort((a, b) => LAST[a.state] - LAST[b.state] || a.number - b.number);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{w.columns.number}</th>
          <th>{w.columns.purpose}</th>
          <th>{w.columns.state}</th>
          <th>{w.columns.room}</th>
          <th>{w.columns.at}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {sorted.map((ticket) => (
          <tr key={ticket.id}>
            <td className={css.number}>{ticket.number}</td>
            <td>{w.purposes[ticket.purpose]}</td>
            <td>
              <Tag tone={ticket.state === 'done' ? 'done' : ticket.state === 'waiting' ? 'plain' : 'open'}>
                {w.states[ticket.state]}
              </Tag>
            </td>
            <td>{[ticket.room, ticket.officer].filter(Boolean).join(' · ')}</td>
            <td>{showTime(ticket.takenAt)}</td>
            <td>
              {ticket.petitionId && <Link to={paths.petition(ticket.petitionId)}>{ticket.petitionCode}</Link>}
              {ticket.state === 'absent' && (
                <Button size="compact-sm" variant="subtle" onClick={() => call(ticket)}>
                  {w.again}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
