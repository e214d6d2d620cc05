import { IconGavel, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeadlineRow, TaskDetail } from '../../api/types.ts';
import { Due } from '../../parts/Due.tsx';
import { Unverified } from '../../parts/Marks.tsx';
import { useWords } from '../../words/useWords.tsx';
import { ArrivalCard } from '../arrival/ArrivalCard.tsx';
import { ExplanationDrawer } from '../petition/ExplanationDrawer.tsx';
import css from './Brief.module.css';

/** On what ground this step stands and by when: read before the form. */
export function Brief({ task }: { task: TaskDetail }) {
  const w = useWords();
  const [explained, explain] = useState<DeadlineRow | null>(null);
  const running = task.deadlines.filter(({ state }) => state !== 'met' && state !== 'cancelled');
  return (
    <div className={css.brief}>
      <ArrivalCard petitionId={task.petitionId} />
      {task.grounds.length > 0 && (
        <div>
          <h2>
            <IconGavel size={15} aria-hidden /> {w.task.grounds}
          </h2>
          <ul>
            {task.grounds.map(({ law, text, title }) => (
              <li key={law + text}>
                <strong title={title ?? undefined}>{law}</strong> {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(running.length > 0 || task.timeLimit) && (
        <div>
          <h2>
            <IconHourglass size={15} aria-hidden /> {w.task.deadlines}
          </h2>
          <ul>
            {running.map((deadline) => (
              <li key={deadline.id}>
                <button type="button" className={css.deadline} onClick={() => explain(deadline)}>
                  <span>{deadline.name}</span>
                  <Due state={deadline.dueState} words={deadline.dueWords} on={deadline.dueOn} />
                </button>
                {deadline.unverified && <Unverified />}
              </li>
            ))}
            {task.timeLimit && (
              <li className={css.step}>
                {w.task.limit}: {task.timeLimit.words}
                {task.timeLimit.internal && ` (${w.common.internal.toLowerCase()})`}
              </li>
            )}
          </ul>
        </div>
      )}
      <ExplanationDrawer deadline={explained} close={() => explain(null)} />
    </div>
  );
}
