import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { tasks } from '../api/tasks.ts';
import type { TaskDetail, Values } from '../api/types.ts';
import { Choose } from '../parts/Choose.tsx';
import { Unverified } from '../parts/Marks.tsx';
import { Empty, Failure, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import css from './LivePreview.module.css';
import { TaskPaperTools } from './TaskPaperTools.tsx';
import { wantedPaper } from './wanted.ts';

const PaperView = lazy(async () => ({ default: (await import('./PaperView.tsx')).PaperView }));

/** The paper of this step, drawn again half a second after the last key. */
export function LivePreview({ task, values }: { task: TaskDetail; values: Values }) {
  const w = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const [typed] = useDebouncedValue(values, 450);
  const wanted = chosen ?? wantedPaper(task.papers, typed);
  const paper = task.papers.find(({ template }) => template === wanted);
  const preview = useQuery({
    queryKey: ['preview', task.id, paper?.template, typed],
    queryFn: ({ signal }) => tasks.preview(task.id, paper?.template ?? '', typed, signal),
    enabled: paper !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: false,
  });
  if (!paper) return <Empty icon={<IconFileText />} title={w.paper.none} />;
  return (
    <section className={css.preview} aria-label={w.paper.title}>
      <header className={css.head}>
        {task.papers.length > 1 ? (
          <Choose
            aria-label={w.paper.title}
            value={paper.template}
            change={choose}
            data={task.papers.map(({ template, title }) => ({ value: template, label: title }))}
          />
        ) : (
          <h2>{paper.title}</h2>
        )}
        {paper.form && <span className={css.form}>{paper.form}</span>}
        {!paper.verified && <Unverified hint={w.paper.wording} />}
        <span className={css.state} role="status">
          {preview.isFetching ? w.paper.updating : w.paper.live}
        </span>
      </header>
      <TaskPaperTools
        task={task}
        template={paper.template}
        own={paper.own}
        values={typed}
        draft={preview.data?.draft ?? null}
      />
      {preview.isPending && <Waiting />}
      {preview.isError && <Failure error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <Suspense fallback={<Waiting />}>
          <PaperView html={preview.data.html} css={preview.data.css} label={paper.title} />
        </Suspense>
      )}
    </section>
  );
}
