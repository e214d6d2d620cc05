import { Button, Progress, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { addDays } from '../../../server/domain/day.ts';
import { newKey } from '../../api/refusal.ts';
import { awaited as api } from '../../api/tasks.ts';
import type { Awaited, Reminder } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { useTell } from '../../parts/useTell.ts';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Reminders.module.css';
import { byBody } from './Reminders.tsx';
import { words } from './words.ts';

// What an officer usually asks for; the day is typed over as it suits.
const USUAL_DAYS = 7;

/** One letter per body, each an act of its own: what one refuses does not stop the others. */
export function SendReminders({ rows, done }: { rows: Awaited[]; done(): void }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [answerBy, setDay] = useState<string | null>(addDays(today(), USUAL_DAYS));
  const [text, setText] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const [made, setMade] = useState<Reminder[]>([]);
  const groups = byBody(rows);
  const send = async () => {
    if (!answerBy) return;
    const letters: Reminder[] = [];
    for (const [index, [, group]] of groups.entries()) {
      setAt(index);
      const awaitedIds = group.map(({ id }) => id);
      await api
        .remind({ awaitedIds, answerBy, text: text.trim() || null }, newKey())
        .then((letter) => letters.push(letter))
        .catch((error: unknown) => tell({ refused: error }));
    }
    setAt(null);
    setMade(letters);
    for (const queryKey of [['awaited'], ['tasks'], ['overview']]) void client.invalidateQueries({ queryKey });
    if (letters.length > 0) tell(w.sent(letters.length));
    done();
  };
  return (
    <section className={css.send} aria-label={w.title}>
      {made.length > 0 && (
        <div role="status">
          <strong>{w.results}</strong>
          <ul>
            {made.map(({ id, petitionId, body, last }) => (
              <li key={id}>
                {body} {last && `(${w.last})`} <Link to={paths.petition(petitionId, 'documents')}>{w.see}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {groups.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p className={css.hint}>{w.sendTitle}</p>
          <DayInput label={w.answerBy} value={answerBy} change={setDay} required />
          <TextInput label={w.text} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button type="submit" loading={at !== null} disabled={!answerBy}>
            {w.send(groups.length)}
          </Button>
        </form>
      )}
      {at !== null && <Progress value={(100 * at) / groups.length} aria-label={w.sending(at, groups.length)} />}
    </section>
  );
}
