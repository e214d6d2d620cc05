import { useState } from 'react';
import { Link } from 'react-router';
import type { DeadlineRow, Dossier } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Due } from '../../parts/Due.tsx';
import { useWords } from '../../words/useWords.tsx';
import { ArrivalCard } from '../arrival/ArrivalCard.tsx';
import { ExplanationDrawer } from './ExplanationDrawer.tsx';
import css from './Margin.module.css';
import { Openings } from './Openings.tsx';

/** What waits, what runs out, what may be started: beside every page of the dossier. */
export function Margin({ dossier }: { dossier: Dossier }) {
  const w = useWords();
  const me = useMe();
  const [explained, explain] = useState<DeadlineRow | null>(null);
  const running = dossier.deadlines.filter(({ state }) => state === 'open' || state === 'paused');
  return (
    <aside className={css.margin}>
      <ArrivalCard petitionId={dossier.petition.id} acts />
      <section>
        <h2>{w.petition.tasks}</h2>
        {dossier.tasks.length === 0 && <p className={css.none}>{w.petition.noTasks}</p>}
        <ul>
          {dossier.tasks.map((task) => (
            <li key={task.id}>
              <Link to={paths.task(task.id)}>{task.name}</Link>
              <small>
                {task.assignee
                  ? task.assignee.id === me.id
                    ? w.worklist.you
                    : task.assignee.name
                  : `${w.roles[task.role]} · ${(task.held ? w.worklist.held : w.worklist.unassigned).toLowerCase()}`}
              </small>
              <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{w.petition.deadlines}</h2>
        {running.length === 0 && (
          <p className={css.none}>{dossier.deadlines.length > 0 ? w.petition.noneRunning : w.petition.noDeadlines}</p>
        )}
        <ul>
          {running.map((deadline) => (
            <li key={deadline.id}>
              <button type="button" className={css.deadline} onClick={() => explain(deadline)}>
                {deadline.name}
              </button>
              <Due state={deadline.dueState} words={deadline.dueWords} on={deadline.dueOn} />
            </li>
          ))}
        </ul>
      </section>
      <Openings dossier={dossier} />
      <ExplanationDrawer deadline={explained} close={() => explain(null)} />
    </aside>
  );
}
