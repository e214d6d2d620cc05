import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeadlineRow } from '../../api/types.ts';
import { Due } from '../../parts/Due.tsx';
import { Tag, Unverified } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import { ExplanationDrawer } from './ExplanationDrawer.tsx';
import css from './Petition.module.css';

export function Deadlines({ deadlines }: { deadlines: DeadlineRow[] }) {
  const { petition: w, common } = useWords();
  const [explained, explain] = useState<DeadlineRow | null>(null);
  if (!deadlines.length) return <p className={css.empty}>{w.noDeadlines}</p>;
  return (
    <>
      <table className={css.deadlines}>
        <thead>
          <tr>
            <th>{w.deadlines}</th>
            <th>{w.started_on}</th>
            <th>{w.due}</th>
            <th>
              <span className={css.unseen}>{w.explain}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((one) => (
            <tr key={one.id}>
              <td>
                {one.name} {one.internal && <Tag>{common.internal}</Tag>} {one.unverified && <Unverified />}
                <small>{[one.limit, one.law].filter(Boolean).join(' · ')}</small>
              </td>
              <td>{showDay(one.startedOn)}</td>
              <td>
                {one.state === 'met' || one.state === 'missed' || one.state === 'cancelled' ? (
                  <>
                    <Tag tone={one.state === 'met' ? 'done' : 'plain'}>{w.deadlineState[one.state]}</Tag>{' '}
                    <small>
                      {one.metOn && `${w.met} ${showDay(one.metOn)} · `}
                      {w.due.toLowerCase()} {showDay(one.dueOn)}
                    </small>
                  </>
                ) : (
                  <Due state={one.dueState} words={one.dueWords} on={one.dueOn} stacked />
                )}
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${w.explain}: ${one.name}`}
                  onClick={() => explain(one)}
                >
                  {w.explain}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ExplanationDrawer deadline={explained} close={() => explain(null)} />
    </>
  );
}
