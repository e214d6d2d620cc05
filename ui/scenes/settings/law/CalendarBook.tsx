import { Button, Progress, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendar as api } from '../../../api/office.ts';
import type { CalendarBook as Book } from '../../../api/types.ts';
import { Tag } from '../../../parts/Marks.tsx';
import { Failure, Rows } from '../../../parts/States.tsx';
import { showDay, showInstant, weekday } from '../../../words/dates.ts';
import { useWords, useWordsOf } from '../../../words/useWords.tsx';
import css from '../Settings.module.css';
import { HoursForm } from './HoursForm.tsx';
import { lawWords } from './lawWords.ts';
import { NoticeForm } from './NoticeForm.tsx';

/** The days off of a year, the agency's hours, and how far open deadlines have followed what was entered. */
export function CalendarBook() {
  const w = useWordsOf(lawWords);
  const [year, setYear] = useState<number | null>(null);
  const [entering, enter] = useState(false);
  const book = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => api.read(year),
    refetchInterval: ({ state }) => (state.data?.changes.some(isRunning) ? 1500 : false),
  });
  if (book.isError) return <Failure error={book.error} retry={() => void book.refetch()} />;
  if (!book.data) return <Rows count={6} height={40} />;
  const { years, days, changes, hours, abilities } = book.data;
  return (
    <>
      <section className={css.part} aria-labelledby="calendar">
        <header>
          <h2 id="calendar">{w.calendar}</h2>
          <Select
            aria-label={w.year}
            value={String(book.data.year)}
            allowDeselect={false}
            data={years.map((one) => ({
              value: String(one.year),
              label: `${one.year} · ${one.provisional > 0 ? w.provisional(one.provisional) : w.official}`,
            }))}
            onChange={(value) => value && setYear(Number(value))}
          />
        </header>
        <p className={css.hint}>{w.calendarHint}</p>
        {days.length === 0 && <p>{w.noDays}</p>}
        <ul>
          {days.map((day) => (
            <DayRow key={day.date} day={day} />
          ))}
        </ul>
        {abilities.administer && !entering && (
          <p className={css.buttons}>
            <Button variant="default" onClick={() => enter(true)}>
              {w.enter}
            </Button>
          </p>
        )}
        {entering && <NoticeForm year={book.data.year} close={() => enter(false)} />}
        <h3>{w.changes}</h3>
        {changes.length === 0 && <p className={css.hint}>{w.noChanges}</p>}
        <ul>
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      </section>
      <HoursForm hours={hours} may={abilities.setHours} />
    </>
  );
}

function isRunning({ state }: Book['changes'][number]): boolean {
  return state === 'waiting' || state === 'running';
}

function DayRow({ day }: { day: Book['days'][number] }) {
  const w = useWordsOf(lawWords);
  const { days } = useWords();
  return (
    <li>
      <div>
        <p>
          <strong>{showDay(day.date)}</strong> {days[weekday(day.date)]} · {day.name}
        </p>
        <small>{day.source}</small>
      </div>
      <span>
        <Tag>{w.kinds[day.kind]}</Tag>{' '}
        <Tag tone={day.status === 'official' ? 'done' : 'plain'}>{w.status[day.status]}</Tag>
      </span>
    </li>
  );
}

function Change({ change }: { change: Book['changes'][number] }) {
  const w = useWordsOf(lawWords);
  const { done, total, shifted, state } = change;
  const told = {
    waiting: w.waiting,
    running: w.progress(done, total),
    done: w.finished(done, shifted),
    failed: w.failed,
  }[state];
  return (
    <li>
      <div>
        <p>
          <strong>{change.documentNumber}</strong> ({showDay(change.documentOn)}) · {change.reason}
        </p>
        <small>{w.by(change.by, showInstant(change.at))}</small>
        {state === 'running' && <Progress value={(100 * done) / Math.max(1, total)} mt={6} aria-label={told} />}
      </div>
      <span aria-live="polite">{told}</span>
    </li>
  );
}
