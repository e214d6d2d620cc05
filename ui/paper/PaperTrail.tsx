import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documents } from '../api/papers.ts';
import { Failure, Rows } from '../parts/States.tsx';
import { words } from '../scenes/signing/words.ts';
import { showInstant } from '../words/dates.ts';
import { useWordsOf } from '../words/useWords.tsx';
import css from './PaperTrail.module.css';

/** Đường đi của văn bản: who had it from when to when, what was said, and where the time went. */
export function PaperTrail({ id }: { id: string }) {
  const w = useWordsOf(words);
  const [open, setOpen] = useState(false);
  const trail = useQuery({ queryKey: ['trail', id], queryFn: () => documents.trail(id), enabled: open });
  return (
    <details className={css.trail} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.trail}</summary>
      {open && trail.isPending && <Rows count={3} />}
      {trail.isError && <Failure error={trail.error} retry={() => void trail.refetch()} />}
      {trail.data && (
        <>
          <ol>
            {trail.data.desks.map((desk) => (
              <li key={desk.taskId} data-back={desk.decision === 'sendBack' || undefined}>
                <p>
                  <strong>{desk.name}</strong> · {desk.officer?.name ?? w.nobody}
                </p>
                <p className={css.when}>
                  {showInstant(desk.from)} – {desk.until ? showInstant(desk.until) : w.now} · {desk.stay}
                </p>
                {desk.words && <p>{desk.words}</p>}
                {desk.remark && <blockquote>{desk.remark}</blockquote>}
              </li>
            ))}
          </ol>
          <dl aria-label={w.where}>
            {trail.data.totals.map((total) => (
              <div key={total.step}>
                <dt>{total.name}</dt>
                <dd>{w.total(total.workingDays, total.visits)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
