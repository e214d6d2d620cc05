import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { awaited as api } from '../../api/tasks.ts';
import type { Awaited } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Due } from '../../parts/Due.tsx';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { useTell } from '../../parts/useTell.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { AnswerDialog } from '../errands/AnswerDialog.tsx';
import { words as errandWords } from '../errands/words.ts';
import css from './Reminders.module.css';
import { words } from './words.ts';

type Props = {
  rows: Awaited[];
  rounds: number;
  chosen: ReadonlySet<string>;
  toggle: ((ids: string[], on: boolean) => void) | null;
};

/** One body with what it owes; what has had all its reminders is not chosen any more. */
export function BodyGroup({ rows, rounds, chosen, toggle }: Props) {
  const w = useWordsOf(words);
  const aside = useWordsOf(errandWords);
  const [answering, answer] = useState<Awaited | null>(null);
  const tell = useTell();
  const client = useQueryClient();
  const withdraw = async (reminderId: string) => {
    await api
      .withdraw(reminderId)
      .then(() => tell(w.withdrawn))
      .catch((error: unknown) => tell({ refused: error }));
    for (const queryKey of [['awaited'], ['tasks'], ['overview']]) void client.invalidateQueries({ queryKey });
  };
  const body = rows[0]?.body ?? '';
  const free = rows.filter(({ reminders, pending }) => reminders < rounds && !pending).map(({ id }) => id);
  const picked = free.filter((id) => chosen.has(id));
  return (
    <section className={css.body} aria-label={body}>
      <h2>
        {toggle && (
          <Checkbox
            aria-label={w.chooseAll(body)}
            disabled={free.length === 0}
            checked={free.length > 0 && picked.length === free.length}
            indeterminate={picked.length > 0 && picked.length < free.length}
            onChange={(event) => toggle(free, event.currentTarget.checked)}
          />
        )}
        {body} <small>{w.matters(rows.length)}</small>
      </h2>
      <ul>
        {rows.map((row) => {
          const code = [row.caseCode, row.petitionCode].filter(Boolean).join(' · ');
          const over = row.reminders >= rounds;
          return (
            <li key={row.id}>
              {toggle && (
                <Checkbox
                  aria-label={w.choose(code)}
                  disabled={over || row.pending !== null}
                  checked={chosen.has(row.id)}
                  onChange={(event) => toggle([row.id], event.currentTarget.checked)}
                />
              )}
              <div>
                <Link to={paths.petition(row.petitionId)}>{code}</Link> {row.sealed ? <Sealed /> : row.title}
                <small>
                  {[
                    row.name,
                    w.asked(row.letter?.number ?? '', showDay(row.letter?.on ?? row.askedOn)),
                    w.round(row.reminders),
                    row.answeredOn && `${aside.answeredOn} ${showDay(row.answeredOn)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}{' '}
                  {over && row.state === 'open' && <Tag>{w.over}</Tag>}
                  {row.pending && <Tag>{w.pending(row.pending.round)}</Tag>}
                </small>
                {row.content && <p>{row.content}</p>}
              </div>
              {row.state === 'open' ? (
                <Due state={row.dueState} words={row.dueWords} on={row.dueOn} stacked />
              ) : (
                <Tag tone={row.state === 'answered' ? 'done' : 'plain'}>{aside.answerState[row.state]}</Tag>
              )}
              {row.pending && row.abilities.withdraw && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${w.withdraw}: ${code}`}
                  onClick={() => void withdraw(row.pending?.reminderId ?? '')}
                >
                  {w.withdraw}
                </Button>
              )}
              {row.abilities.answer && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${aside.answer}: ${code}`}
                  onClick={() => answer(row)}
                >
                  {aside.answer}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {answering && <AnswerDialog key={answering.id} awaited={answering} close={() => answer(null)} />}
    </section>
  );
}
