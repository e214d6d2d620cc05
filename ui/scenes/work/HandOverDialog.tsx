import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { handOvers as api, officers } from '../../api/people.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { HandOverRow, Officer, WorkOf } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { Due } from '../../parts/Due.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { RecordLinks } from './HandOvers.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** Everything that one officer holds, and who gets it; afterwards the record. */
export function HandOverDialog({ officer, close }: { officer: { id: string; name: string }; close(): void }) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const held = useQuery({ queryKey: ['work-of', officer.id], queryFn: () => api.work(officer.id), gcTime: 0 });
  const people = useQuery({ queryKey: ['officers', 'all'], queryFn: () => officers.list() });
  const [made, setMade] = useState<HandOverRow | null>(null);
  const title = w.handOverOf(officer.name);
  return (
    <Modal opened onClose={close} title={title} size="xl" closeButtonProps={{ 'aria-label': common.close }}>
      {made ? (
        <div className={css.form}>
          <p role="status">
            {w.handedOver(officer.name)} {w.lines(made.items)}.
          </p>
          <RecordLinks id={made.id} />
          <div className={css.answers}>
            <Button onClick={close}>{common.close}</Button>
          </div>
        </div>
      ) : held.isPending || people.isPending ? (
        <Rows count={5} />
      ) : held.data && people.data ? (
        <Deal
          officer={officer}
          held={held.data}
          people={people.data.items.filter(({ id }) => id !== officer.id)}
          close={close}
          done={setMade}
        />
      ) : (
        <Failure error={held.error ?? people.error} retry={() => void held.refetch()} />
      )}
    </Modal>
  );
}

type Props = {
  officer: { id: string; name: string };
  held: WorkOf;
  people: Officer[];
  close(): void;
  done(made: HandOverRow): void;
};

function Deal({ officer, held, people, close, done }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const key = useRef(newKey());
  const [reason, setReason] = useState('');
  const [toOfficerId, setReceiver] = useState('');
  const [others, setOthers] = useState(new Map<string, string>());
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [running, setRunning] = useState(false);
  const hand = async () => {
    setRunning(true);
    try {
      const single = [...others].map(([id, to]) => ({ id, toOfficerId: to === 'unit' ? null : to }));
      done(await api.make(officer.id, { reason, toOfficerId, others: single }, key.current));
      for (const queryKey of [['workload'], ['hand-overs'], ['tasks'], ['overview'], ['absences']])
        void client.invalidateQueries({ queryKey });
    } catch (error) {
      key.current = newKey();
      setRefused(error instanceof Refusal ? error : null);
      tell({ refused: error });
      setRunning(false);
    }
  };
  const set = (id: string, to: string) => {
    const next = new Map(others);
    if (to) next.set(id, to);
    else next.delete(id);
    setOthers(next);
  };
  const empty = Object.values(held).every(({ length }) => length === 0);
  if (empty) return <p>{w.nothing}</p>;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (toOfficerId) void hand();
      }}
    >
      <p className={css.hint}>{w.handOverHint}</p>
      <div className={css.pair}>
        <TextInput
          data-autofocus
          label={w.reason}
          required
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Choose
          label={w.receiver}
          required
          value={toOfficerId}
          change={setReceiver}
          error={refused?.fields.toOfficerId}
          data={[
            { value: '', label: w.chooseReceiver },
            ...people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
          ]}
        />
      </div>
      <ul className={css.share}>
        {held.tasks.map((task) => (
          <li key={task.id}>
            <div>
              <strong>{task.name}</strong>
              <small>
                {[task.caseCode, task.petitionCode, task.sealed ? null : task.title, task.roleName]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
              {refused?.fields[task.id] && <small role="alert">{refused.fields[task.id]}</small>}
            </div>
            <Choose
              aria-label={w.receiverOf(`${task.name} ${task.petitionCode ?? ''}`)}
              value={others.get(task.id) ?? ''}
              change={(to) => set(task.id, to)}
              data={[
                { value: '', label: w.usual },
                { value: 'unit', label: w.unit },
                ...people
                  .filter(({ roles }) => roles.includes(task.role))
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </li>
        ))}
        {held.envelopes.map(({ id, number, year }) => (
          <li key={id}>
            <strong>{w.envelope(number, year)}</strong>
            <Choose
              aria-label={w.receiverOf(w.envelope(number, year))}
              value={others.get(id) ?? ''}
              change={(to) => set(id, to)}
              data={[
                { value: '', label: w.usual },
                ...people.map((person) => ({ value: person.id, label: person.name })),
              ]}
            />
          </li>
        ))}
        {held.drafts
          .filter(({ taskId }) => !held.tasks.some(({ id }) => id === taskId))
          .map(({ taskId, taskName, petitionCode }) => (
            <li key={taskId}>
              <span>
                {w.draft(taskName)} {petitionCode}
              </span>
            </li>
          ))}
        {held.substitutions.map(({ id, officerName }) => (
          <li key={id}>
            <span>{w.substitution(officerName)}</span>
          </li>
        ))}
      </ul>
      <div className={css.answers}>
        <Button variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={running} disabled={!toOfficerId}>
          {w.doHandOver}
        </Button>
      </div>
    </form>
  );
}
