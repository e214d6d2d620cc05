import { ActionIcon, Checkbox, Drawer } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { WaitingPaper } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Waiting } from '../../parts/States.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { isBlocked } from './groups.ts';
import css from './SigningDesk.module.css';
import { words } from './words.ts';

const DocumentPaper = lazy(async () => ({ default: (await import('../../paper/DocumentPaper.tsx')).DocumentPaper }));

/** A paper read without leaving the list; forward and back through all that wait. */
export function Reading({
  paper,
  papers,
  chosen,
  choose,
  read,
}: {
  paper: WaitingPaper | null;
  papers: readonly WaitingPaper[];
  chosen: boolean;
  choose(chosen: boolean): void;
  read(id: string | null): void;
}) {
  const w = useWordsOf(words);
  const at = papers.findIndex(({ task }) => task.id === paper?.task.id);
  const go = (step: number) => {
    const next = papers[at + step];
    if (paper && next) read(next.task.id);
  };
  useHotkeys([
    ['ArrowLeft', () => go(-1)],
    ['ArrowRight', () => go(1)],
  ]);
  return (
    <Drawer
      opened={paper !== null}
      onClose={() => read(null)}
      position="right"
      size="min(900px, 100%)"
      title={paper?.document.title}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {paper && (
        <div className={css.reading}>
          <nav className={css.steps}>
            <Checkbox
              label={paper.act === 'initial' ? w.initialling : w.signing}
              checked={chosen}
              disabled={isBlocked(paper)}
              onChange={(event) => choose(event.currentTarget.checked)}
            />
            <Link to={paths.task(paper.task.id)}>{w.toTask}</Link>
            <span>
              <ActionIcon variant="default" size="lg" aria-label={w.previous} disabled={at <= 0} onClick={() => go(-1)}>
                <IconChevronLeft size={18} />
              </ActionIcon>{' '}
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={w.next}
                disabled={at >= papers.length - 1}
                onClick={() => go(1)}
              >
                <IconChevronRight size={18} />
              </ActionIcon>
            </span>
          </nav>
          <Suspense fallback={<Waiting />}>
            <DocumentPaper key={paper.document.id} id={paper.document.id} />
          </Suspense>
        </div>
      )}
    </Drawer>
  );
}
