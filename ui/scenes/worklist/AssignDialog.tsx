import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { officers } from '../../api/people.ts';
import type { TaskRow } from '../../api/types.ts';
import { plain } from '../../parts/plain.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './AssignDialog.module.css';
import { useTaskActs } from './useTaskActs.ts';

export function AssignDialog({ task, close }: { task: TaskRow | null; close(): void }) {
  const w = useWords();
  const acts = useTaskActs();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const people = useQuery({
    queryKey: ['officers', 'assign', task?.role],
    queryFn: () => officers.receivers(task?.role),
    enabled: task !== null,
  });
  const found = (people.data?.items ?? []).filter((officer) => plain(officer.name).includes(plain(text)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task starts afresh
  useEffect(() => {
    setText('');
    setAt(0);
  }, [task]);
  const give = (index: number) => {
    const officer = found[index];
    if (!task || !officer) return;
    acts.assign(task, officer);
    close();
  };
  return (
    <Modal
      opened={task !== null}
      onClose={close}
      title={`${w.worklist.assignTitle}…`}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <p className={css.task}>{task?.name}</p>
      <TextInput
        data-autofocus
        aria-label={w.worklist.assignSearch}
        placeholder={w.worklist.assignSearch}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') give(at);
          else return;
          event.preventDefault();
        }}
      />
      {people.isPending && <Rows count={4} height={40} />}
      {people.isError && <Failure error={people.error} retry={() => void people.refetch()} />}
      {people.isSuccess && !found.length && <p className={css.none}>{w.worklist.noOfficer}</p>}
      <ul className={css.people}>
        {found.map((officer, index) => (
          <li key={officer.id}>
            <UnstyledButton
              className={css.person}
              data-at={index === at || undefined}
              onClick={() => give(index)}
              onMouseEnter={() => setAt(index)}
            >
              <span>
                <strong>{officer.name}</strong>
                <small>{[officer.title, officer.unit].filter(Boolean).join(' · ')}</small>
              </span>
              <span className={css.load}>{w.worklist.openTasks(officer.openTasks)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
