import { Button, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { tasks } from '../api/tasks.ts';
import type { TaskDetail, Values } from '../api/types.ts';
import { useTell } from '../parts/useTell.ts';
import { useWordsOf } from '../words/useWords.tsx';
import css from './WordButtons.module.css';
import { WordButtons, type WordDraft } from './WordButtons.tsx';
import { words } from './words.ts';

type Draft = WordDraft & { text: 'facts' | 'word' | 'outdated' };
type Props = { task: TaskDetail; template: string; own: boolean; values: Values; draft: Draft | null };

/** What can be done with the paper of a step before the step is completed: print it, correct it in Word. */
export function TaskPaperTools({ task, template, own, values, draft }: Props) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const may = task.state === 'open' && task.abilities.complete;
  const print = async () => {
    // opened by the click itself: a window that comes later is taken for an advertisement
    const page = window.open('about:blank', '_blank');
    try {
      if (may) await tasks.saveDraft(task.id, values);
      if (page) page.location.href = tasks.print(task.id, template);
    } catch (error) {
      page?.close();
      tell({ refused: error });
    }
  };
  const changed = () => {
    for (const queryKey of [
      ['preview', task.id],
      ['petition', task.petitionId],
    ])
      void client.invalidateQueries({ queryKey });
  };
  return (
    <>
      <div className={css.tools}>
        <Tooltip label={w.printHint}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => void print()}
          >
            {w.print}
          </Button>
        </Tooltip>
        {may && own && (
          <WordButtons draft={draft} prepare={() => tasks.takeToWord(task.id, template, values)} changed={changed} />
        )}
      </div>
      {draft?.text === 'word' && <p className={css.note}>{w.fromWord(draft.version)}</p>}
      {draft?.text === 'outdated' && (
        <p className={css.note} data-kind="aside">
          {w.notUsed}
        </p>
      )}
    </>
  );
}
