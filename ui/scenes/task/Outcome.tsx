import { Button } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Completion, TaskDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Due } from '../../parts/Due.tsx';
import { focus } from '../../parts/focus.ts';
import { showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Outcome.module.css';

/** After completing: what came of it, and the next task under the finger. */
export function Completed({ task, result }: { task: TaskDetail; result: Completion }) {
  const { task: w, common } = useWords();
  const next = result.next.find(({ abilities }) => abilities.complete || abilities.claim) ?? result.suggestion;
  return (
    <div className={css.outcome} role="status">
      <IconCircleCheck size={44} stroke={1.4} className={css.good} aria-hidden />
      <h2>{w.done(task.name)}</h2>
      {result.ended && <p>{w.ended(result.ended.name)}</p>}
      {next ? (
        <div className={css.next}>
          <p>
            <strong>{w.next(next.name)}</strong>
            <span>
              {next.petitionCode} · {next.title}
            </span>
            <Due state={next.dueState} words={next.dueWords} on={next.dueOn} />
          </p>
          <Button component={Link} to={paths.task(next.id)} size="md" ref={focus}>
            {common.open}
          </Button>
        </div>
      ) : (
        <p>{w.noNext}</p>
      )}
      <p className={css.links}>
        <Link to={paths.mine}>{w.toList}</Link>
        <Link to={paths.petition(task.petitionId)}>{w.seePetition}</Link>
      </p>
    </div>
  );
}

/** Somebody else was first, or the law took the task away: said calmly, nothing of one's own is lost. */
export function Closed({ task, words, kept }: { task: TaskDetail; words: string | null; kept: boolean }) {
  const { task: w } = useWords();
  const who = task.completedBy && w.alreadyBy(task.completedBy.name, showInstant(task.completedBy.at));
  return (
    <div className={css.outcome} role="status">
      <IconInfoCircle size={44} stroke={1.4} className={css.calm} aria-hidden />
      <h2>{task.state === 'cancelled' ? w.cancelled : w.already}</h2>
      {(words ?? who) && <p>{words ?? who}</p>}
      {kept && <p className={css.kept}>{w.alreadyDraft}</p>}
      <p className={css.links}>
        <Link to={paths.mine}>{w.toList}</Link>
        <Link to={paths.petition(task.petitionId)}>{w.seePetition}</Link>
      </p>
    </div>
  );
}
