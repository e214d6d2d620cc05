import { Button, Drawer, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { documents } from '../api/papers.ts';
import type { SimilarPaper, TaskDetail } from '../api/types.ts';
import { Choose } from '../parts/Choose.tsx';
import { Empty, Failure, Rows } from '../parts/States.tsx';
import { usePages } from '../parts/usePages.ts';
import { useTell } from '../parts/useTell.ts';
import { showDay } from '../words/dates.ts';
import { useWords, useWordsOf } from '../words/useWords.tsx';
import css from './SimilarPapers.module.css';
import { words } from './words.ts';

type Field = { name(): string | null; insert(text: string): void };
type Props = { task: TaskDetail; field: Field };

/** Sentences of issued papers of the same kind, to be copied into the field that had the cursor. */
export function SimilarPapers({ task, field }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const [opened, open] = useState(false);
  if (!task.papers.length) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={16} />}
        onClick={() => open(true)}
        className={css.open}
      >
        {w.similar}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => open(false)}
        title={w.similar}
        position="left"
        size={560}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        {opened && <Papers task={task} field={field} />}
      </Drawer>
    </>
  );
}

function Papers({ task, field }: Props) {
  const w = useWordsOf(words);
  const [template, setTemplate] = useState(task.papers[0]?.template ?? '');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 300);
  const { list: found, rows: papers } = usePages(
    ['similar', template, task.petitionId, q],
    (after) =>
      documents.similar({
        template,
        petitionId: task.petitionId,
        ...(q ? { q } : {}),
        ...(after ? { after } : {}),
      }),
    { staleTime: 60_000 },
  );
  const into = field.name();
  return (
    <div className={css.papers}>
      <p className={css.hint}>{into ? w.into(into) : w.similarHint}</p>
      {task.papers.length > 1 && (
        <Choose
          label={w.paper}
          value={template}
          change={setTemplate}
          data={task.papers.map((paper) => ({ value: paper.template, label: paper.title }))}
        />
      )}
      <TextInput label={w.search} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      {found.isPending && <Rows count={3} />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && papers.length === 0 && <Empty icon={<IconFileText />} title={w.none} />}
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} field={field} />
      ))}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {w.more}
        </Button>
      )}
    </div>
  );
}

function Paper({ paper, field }: { paper: SimilarPaper; field: Field }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const copy = (paragraph: string) => {
    const name = field.name();
    if (name === null) return tell(w.noField);
    field.insert(paragraph);
    tell(w.copied(name));
  };
  return (
    <details className={css.paper}>
      <summary>
        <b>{paper.number ?? paper.title}</b> · {showDay(paper.issuedOn)}
        <span>{paper.petitionTitle}</span>
      </summary>
      <ul>
        {paper.paragraphs.map((paragraph, index) => (
          <li key={`${paper.id}.${String(index)}`}>
            <p>{paragraph}</p>
            <Button
              size="compact-xs"
              variant="light"
              aria-label={`${w.copy}: ${paragraph.slice(0, 60)}`}
              onClick={() => copy(paragraph)}
            >
              {w.copy}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
