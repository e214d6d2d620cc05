import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { tasks } from '../../api/tasks.ts';
import type { TaskDetail, Values } from '../../api/types.ts';
import { Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords } from '../../words/useWords.tsx';
import { ApprovalPane } from './ApprovalPane.tsx';
import { DossierPane } from './DossierPane.tsx';
import { FormPane } from './FormPane.tsx';
import { TaskHead } from './TaskHead.tsx';
import css from './TaskPage.module.css';

const LivePreview = lazy(async () => ({ default: (await import('../../paper/LivePreview.tsx')).LivePreview }));

export function TaskPage() {
  const { id = '' } = useParams();
  const task = useQuery({ queryKey: ['task', id], queryFn: () => tasks.read(id), staleTime: 60_000 });
  useTitle(task.data && `${task.data.name} · ${task.data.petitionCode ?? ''}`);
  if (task.isPending)
    return (
      <div className={css.loading}>
        <Rows count={6} height={70} />
      </div>
    );
  if (!task.data) return <Failure error={task.error} retry={() => void task.refetch()} />;
  return <Desk key={task.data.id} task={task.data} />;
}

/** Petition on the left, the form on the right, the paper between them or beside them where there is room. */
function Desk({ task }: { task: TaskDetail }) {
  const w = useWords();
  const roomy = useMediaQuery('(min-width: 1680px)', undefined, { getInitialValueInEffect: false });
  const [values, setValues] = useState<Values>(task.values);
  const [pane, setPane] = useState<'form' | 'dossier'>('form');
  const third = Boolean(roomy) && task.papers.length > 0 && !task.approval;
  return (
    <div className={css.desk} data-pane={pane} data-third={third || undefined}>
      <TaskHead task={task} />
      <nav className={css.switch} aria-label={w.task.dossier}>
        <button type="button" aria-pressed={pane === 'form'} onClick={() => setPane('form')}>
          {task.approval ? w.approval.title : w.task.form}
        </button>
        <button type="button" aria-pressed={pane === 'dossier'} onClick={() => setPane('dossier')}>
          {w.task.dossier}
        </button>
      </nav>
      <section className={css.dossier} aria-label={w.task.dossier}>
        <DossierPane task={task} values={values} withPaper={!third} />
      </section>
      {third && (
        <section className={css.third} aria-label={w.paper.title}>
          <Suspense fallback={<Waiting />}>
            <LivePreview task={task} values={values} />
          </Suspense>
        </section>
      )}
      <section className={css.work} aria-label={w.task.form}>
        {task.approval ? (
          <ApprovalPane task={task} approval={task.approval} change={setValues} />
        ) : (
          <FormPane task={task} values={values} change={setValues} />
        )}
      </section>
    </div>
  );
}
