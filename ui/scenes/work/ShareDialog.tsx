import { Button, Modal, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { work as api } from '../../api/people.ts';
import { tasks } from '../../api/tasks.ts';
import type { Proposals } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { Due } from '../../parts/Due.tsx';
import { Failure, Rows, wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** Unassigned tasks with who might take each; nothing is given before somebody says so, and each is an act of its own. */
export function ShareDialog({ close }: { close(): void }) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const proposal = useQuery({ queryKey: ['proposal'], queryFn: api.proposal, staleTime: 0, gcTime: 0 });
  return (
    <Modal opened onClose={close} title={w.shareTitle} size="xl" closeButtonProps={{ 'aria-label': common.close }}>
      <p className={css.hint}>{w.shareHint}</p>
      {proposal.isPending && <Rows count={5} />}
      {proposal.isError && <Failure error={proposal.error} retry={() => void proposal.refetch()} />}
      {proposal.data?.items.length === 0 && <p>{w.shareNone}</p>}
      {proposal.data && proposal.data.items.length > 0 && <Share proposal={proposal.data} close={close} />}
    </Modal>
  );
}

function Share({ proposal: { officers, items }, close }: { proposal: Proposals; close(): void }) {
  const all = useWords();
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [chosen, choose] = useState(new Map(items.map(({ task, officerId }) => [task.id, officerId ?? ''])));
  const [done, setDone] = useState<number | null>(null);
  const [faults, setFaults] = useState(new Map<string, string>());
  const wanted = items.filter(({ task }) => chosen.get(task.id));
  const give = async () => {
    const refused = new Map<string, string>();
    for (const [index, { task }] of wanted.entries()) {
      setDone(index);
      await tasks
        .assign(task.id, chosen.get(task.id) ?? '')
        .catch((error: unknown) => refused.set(task.id, wordsOf(error, all)));
    }
    setFaults(refused);
    setDone(null);
    for (const queryKey of [['workload'], ['tasks'], ['overview']]) void client.invalidateQueries({ queryKey });
    tell(w.given(wanted.length - refused.size));
    if (refused.size === 0) close();
  };
  return (
    <>
      <ul className={css.share}>
        {items.map(({ task, candidates }) => (
          <li key={task.id}>
            <div>
              <strong>{task.name}</strong>
              <small>{[task.caseCode, task.petitionCode, task.title].filter(Boolean).join(' · ')}</small>
              <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
              {faults.get(task.id) && (
                <small role="alert">
                  {w.notGiven}: {faults.get(task.id)}
                </small>
              )}
            </div>
            <Choose
              aria-label={w.take(`${task.name} ${task.petitionCode ?? ''}`)}
              value={chosen.get(task.id) ?? ''}
              disabled={done !== null}
              change={(id) => choose(new Map(chosen).set(task.id, id))}
              data={[
                { value: '', label: w.nobody },
                ...officers
                  .filter(({ id }) => candidates.includes(id))
                  .map(({ id, name, open }) => ({ value: id, label: `${name} (${w.tasks(open)})` })),
              ]}
            />
          </li>
        ))}
      </ul>
      {done !== null && <Progress value={(100 * done) / wanted.length} aria-label={w.giving(done, wanted.length)} />}
      <div className={css.answers}>
        <Button variant="default" onClick={close}>
          {all.common.cancel}
        </Button>
        <Button loading={done !== null} disabled={wanted.length === 0} onClick={() => void give()}>
          {w.give(wanted.length)}
        </Button>
      </div>
    </>
  );
}
