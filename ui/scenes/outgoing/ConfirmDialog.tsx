import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { newKey } from '../../api/refusal.ts';
import { tasks } from '../../api/tasks.ts';
import type { TaskRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

/** A step that was filled in by what has just been recorded: Enter confirms it, nothing is typed again. */
export function ConfirmDialog({ offered, close }: { offered: TaskRow[]; close(): void }) {
  const w = useWordsOf(words);
  const { common, task: t } = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const [task] = offered;
  const confirm = useMutation({
    mutationFn: async ({ id }: TaskRow) => {
      const { values, rev, form } = await tasks.read(id);
      const asked = new Set(form.components.map(({ key, path }) => key ?? path));
      const answers = Object.fromEntries(Object.entries(values).filter(([key]) => asked.has(key)));
      return tasks.complete(id, answers, rev, newKey());
    },
    onSuccess: (_, { name }) => {
      tell(t.done(name));
      for (const queryKey of [['deliveries'], ['petition'], ['tasks'], ['overview'], ['task']])
        void client.invalidateQueries({ queryKey });
      close();
    },
    onError: (error) => tell({ refused: error }),
  });
  return (
    <Modal
      opened={task !== undefined}
      onClose={close}
      title={w.recorded}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {task && (
        <>
          <p className={css.note}>{w.confirms(task.name)}</p>
          <div className={css.answers}>
            <Button variant="subtle" color="gray" onClick={close}>
              {w.later}
            </Button>
            <Button component={Link} to={paths.task(task.id)} variant="default">
              {w.openTask}
            </Button>
            <Button data-autofocus loading={confirm.isPending} onClick={() => confirm.mutate(task)}>
              {w.confirm}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
