import { Button } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useState } from 'react';
import type { Awaited } from '../../api/types.ts';
import { Due } from '../../parts/Due.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import css from './Errands.module.css';
import { words } from './words.ts';

/** Who was asked, by when, and what each answered; what is missing is recorded from here. */
export function AwaitedList({ rows }: { rows: Awaited[] }) {
  const w = useWordsOf(words);
  const [answering, answer] = useState<Awaited | null>(null);
  if (!rows.length) return null;
  return (
    <>
      <ul className={css.awaited} aria-label={w.asked}>
        {rows.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.body}</strong>{' '}
              {one.state === 'open' ? (
                <Due state={one.dueState} words={one.dueWords} on={one.dueOn} />
              ) : (
                <Tag tone={one.state === 'answered' ? 'done' : 'plain'}>
                  {one.opinion ? w.opinion[one.opinion] : w.answerState[one.state]}
                </Tag>
              )}
              <small>
                {[
                  `${w.askedOn} ${showDay(one.askedOn)}`,
                  one.reminders > 0 && w.reminded(one.reminders),
                  one.answeredOn && `${w.answeredOn} ${showDay(one.answeredOn)}`,
                  one.letterNumber && `${w.number} ${one.letterNumber}`,
                  one.fileIds.length > 0 && w.files(one.fileIds.length),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {one.content && <p>{one.content}</p>}
            </div>
            {one.abilities.answer && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconMailOpened size={15} aria-hidden />}
                aria-label={`${w.answer}: ${one.body}`}
                onClick={() => answer(one)}
              >
                {w.answer}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog key={answering.id} awaited={answering} close={() => answer(null)} />}
    </>
  );
}
