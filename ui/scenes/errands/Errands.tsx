import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { errands as api } from '../../api/tasks.ts';
import type { Errand } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Due } from '../../parts/Due.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { dayOfInstant, showDay } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { DocumentShelf } from '../petition/DocumentShelf.tsx';
import { AwaitedList } from './AwaitedList.tsx';
import { BeginErrand } from './BeginErrand.tsx';
import css from './Errands.module.css';
import { words } from './words.ts';

type Place = { petitionId: string; taskId?: string; documentId?: string };

export const errandsKey = ({ petitionId, taskId, documentId }: Place) => [
  'petition',
  petitionId,
  'errands',
  taskId ?? documentId ?? '',
];

export function useErrands(place: Place) {
  return useQuery({ queryKey: errandsKey(place), queryFn: () => api.list(place.petitionId, place) });
}

/** Việc kèm theo: what may be begun here, what is on whose desk, and what came back. */
export function Errands(place: Place) {
  const w = useWordsOf(words);
  const list = useErrands(place);
  if (list.isPending) return <Rows count={3} height={70} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { mayStart, begun } = list.data;
  return (
    <div className={css.errands}>
      {mayStart.length > 0 && <BeginErrand place={place} offered={mayStart} queryKey={errandsKey(place)} />}
      {begun.length === 0 && <p className={css.none}>{w.none}</p>}
      {begun.map((errand) => (
        <OneErrand key={errand.runId} errand={errand} />
      ))}
    </div>
  );
}

function OneErrand({ errand }: { errand: Errand }) {
  const w = useWordsOf(words);
  const { name, state, outcomeName, startedAt, endedAt, tasks, documents, awaited, answers } = errand;
  return (
    <section className={css.errand} aria-label={name}>
      <h3>
        {name} <Tag tone={state === 'open' ? 'open' : 'done'}>{outcomeName ?? w.state[state]}</Tag>
      </h3>
      <p className={css.when}>
        {w.since} {showDay(dayOfInstant(startedAt))}
        {endedAt && ` · ${w.endedOn} ${showDay(dayOfInstant(endedAt))}`}
      </p>
      {tasks.length > 0 && (
        <ul className={css.waits} aria-label={w.waits}>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to={paths.task(task.id)}>{task.name}</Link>
              <Holder task={task} />
              <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
            </li>
          ))}
        </ul>
      )}
      <AwaitedList rows={awaited} />
      {answers.length > 0 && (
        <dl className={css.answers} aria-label={w.answers}>
          {answers.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {documents.length > 0 && <DocumentShelf documents={documents} />}
    </section>
  );
}

function Holder({ task }: { task: Errand['tasks'][number] }) {
  const w = useWords();
  const own = useWordsOf(words);
  const me = useMe();
  const who = task.assignee && (task.assignee.id === me.id ? w.worklist.you : task.assignee.name);
  return (
    <small>
      {own.holder} {who ?? w.roles[task.role]}
    </small>
  );
}
