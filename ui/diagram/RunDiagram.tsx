import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { runs as api } from '../api/tasks.ts';
import type { Diagram, RunRow } from '../api/types.ts';
import { Choose } from '../parts/Choose.tsx';
import { Empty, Failure, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import { drawDiagram } from './drawDiagram.ts';
import css from './RunDiagram.module.css';

/** Where a run stands on its procedure's drawing: the path walked, and where it waits. */
export function RunDiagram({ runs }: { runs: RunRow[] }) {
  const { petition: w } = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const first =
    runs.findLast(({ state, kind }) => state === 'open' && kind === 'main') ??
    runs.find(({ kind }) => kind === 'main') ??
    runs[0];
  const run = runs.find(({ id }) => id === chosen) ?? first;
  const diagram = useQuery({
    queryKey: ['petition', 'diagram', run?.id],
    queryFn: () => api.diagram(run?.id ?? ''),
    enabled: run !== undefined,
  });
  if (!run) return <Empty icon={<IconRoute />} title={w.noRuns} />;
  return (
    <div className={css.diagram}>
      <div className={css.head}>
        <Choose
          aria-label={w.run}
          value={run.id}
          change={choose}
          data={runs.map((one) => ({
            value: one.id,
            label: `${one.name} (${w.runKind[one.kind]}, ${one.outcomeName ?? w.runState[one.state]})`,
          }))}
        />
        <span className={css.release} title={run.release.hash}>
          {w.release(String(run.release.version))}
        </span>
        <span className={css.legend}>
          <i data-kind="active" /> {w.legend.active} <i data-kind="visited" /> {w.legend.visited}
        </span>
      </div>
      {diagram.isPending && <Waiting />}
      {diagram.isError && <Failure error={diagram.error} retry={() => void diagram.refetch()} />}
      {diagram.data && <Drawing key={run.id} diagram={diagram.data} name={run.name} />}
    </div>
  );
}

function Drawing({ diagram, name }: { diagram: Diagram; name: string }) {
  const { petition: w } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const fit = useRef<() => void>(undefined);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const drawn = drawDiagram(container, diagram);
    drawn.then(({ showAll }) => {
      fit.current = showAll;
    }, setError);
    return () => void drawn.then(({ close }) => close()).catch(() => {});
  }, [diagram]);
  if (error) return <Failure error={error} />;
  return (
    <div className={css.frame}>
      <section ref={place} className={css.canvas} aria-label={name} />
      <Button className={css.fit} size="compact-sm" variant="default" onClick={() => fit.current?.()}>
        {w.fit}
      </Button>
    </div>
  );
}
