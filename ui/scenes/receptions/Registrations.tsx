import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Registration } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Receptions.module.css';
import { words } from './words.ts';

type Props = { rows: Registration[]; empty: string; acts(row: Registration): ReactNode };

/** People to be heard or heard, those with priority first. */
export function Registrations({ rows, empty, acts }: Props) {
  const w = useWordsOf(words);
  if (rows.length === 0) return <p className={css.hint}>{empty}</p>;
  return (
    <ul className={css.people}>
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <p className={css.who}>
              <strong>{row.citizen}</strong>
              {row.sealed && <Sealed />}
              {row.people > 1 && <span>{w.people(row.people)}</span>}
              {row.priority.map((one) => (
                <Tag key={one} tone="open">
                  {w.priorities[one]}
                </Tag>
              ))}
              {row.matterId && <Link to={paths.petition(row.matterId)}>{row.matterCode}</Link>}
            </p>
            <p>{row.content}</p>
            <p className={css.hint}>
              {[
                w.state[row.state],
                row.declineReason,
                row.result,
                row.outcome === 'assigned' && row.body && row.dueOn && w.until(row.body, showDay(row.dueOn)),
                row.state === 'proposed' && w.proposedBy(row.proposer, showInstant(row.proposedAt)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <div className={css.acts}>{acts(row)}</div>
        </li>
      ))}
    </ul>
  );
}

export function SmallAct({ children, act, main = false }: { children: string; act(): void; main?: boolean }) {
  return (
    <Button size="compact-sm" variant={main ? 'light' : 'subtle'} color={main ? undefined : 'gray'} onClick={act}>
      {children}
    </Button>
  );
}
