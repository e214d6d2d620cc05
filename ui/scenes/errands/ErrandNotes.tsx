import type { TaskDetail } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { AwaitedList } from './AwaitedList.tsx';
import css from './Errands.module.css';
import { useErrands } from './Errands.tsx';
import { words } from './words.ts';

/** Before the form: who still has to answer, and how the errands of this step stand. */
export function ErrandNotes({ task }: { task: TaskDetail }) {
  const w = useWordsOf(words);
  const { data } = useErrands({ petitionId: task.petitionId, taskId: task.id });
  const begun = data?.begun.filter(({ home }) => !home) ?? [];
  const asked = data?.begun.filter(({ home }) => home).flatMap(({ awaited }) => awaited) ?? [];
  if (!begun.length && !asked.length) return null;
  return (
    <section className={css.notes} aria-label={w.title}>
      {asked.length > 0 && (
        <>
          <h2>{w.asked}</h2>
          <AwaitedList rows={asked} />
        </>
      )}
      {begun.length > 0 && (
        <p>
          <strong>{w.short}:</strong>
          {begun.map(({ runId, name, state, outcomeName, awaited }) => (
            <span key={runId}>
              {name} <Tag tone={state === 'open' ? 'open' : 'done'}>{outcomeName ?? w.state[state]}</Tag>
              {awaited.length > 0 && ` ${w.answered(answered(awaited), awaited.length)}`}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

const answered = (rows: { state: string }[]) => rows.filter(({ state }) => state !== 'open').length;
