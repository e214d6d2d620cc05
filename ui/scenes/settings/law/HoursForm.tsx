import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { calendar as api } from '../../../api/office.ts';
import type { CalendarBook, Day } from '../../../api/types.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { showDay } from '../../../words/dates.ts';
import { useWordsOf } from '../../../words/useWords.tsx';
import { OfficePart } from '../OfficePart.tsx';
import css from '../Settings.module.css';
import { lawWords } from './lawWords.ts';
import { useLaw } from './useLaw.ts';

/** The agency's hours as they are and were, and new ones with their document. */
export function HoursForm({ hours, may }: { hours: CalendarBook['hours']; may: boolean }) {
  const w = useWordsOf(lawWords);
  const rule = useLaw();
  const [typed, type] = useState('');
  const [from, setFrom] = useState<Day | null>(null);
  const [on, setOn] = useState<Day | null>(null);
  const [document, setDocument] = useState({ number: '', reason: '' });
  const body = () => ({ document: { ...document, on: on ?? '' }, from: from ?? '', sessions: readSessions(typed) });
  return (
    <OfficePart
      id="hours"
      title={w.hours}
      hint={w.hoursHint}
      save={may ? () => void rule.save(() => api.hours(body())) : null}
      running={rule.running}
      changed={typed !== '' && from !== null}
      refused={rule.words}
    >
      {hours.map((kept) => (
        <p key={`${kept.from} ${kept.source}`}>
          <strong>{kept.sessions.map((one) => `${one.from}–${one.until}`).join(', ')}</strong>{' '}
          {kept.own ? `${w.since(showDay(kept.from))} · ${kept.source}` : w.notOwn}
        </p>
      ))}
      {may && (
        <>
          <div className={css.pair}>
            <TextInput label={w.sessions} value={typed} onChange={(event) => type(event.currentTarget.value)} />
            <DayInput label={w.from} value={from} change={setFrom} error={rule.fault('from')} />
          </div>
          <div className={css.pair}>
            <TextInput
              label={w.document}
              value={document.number}
              error={rule.fault('document.number')}
              onChange={(event) => setDocument({ ...document, number: event.currentTarget.value })}
            />
            <DayInput label={w.documentOn} value={on} change={setOn} error={rule.fault('document.on')} />
          </div>
          <TextInput
            label={w.reason}
            value={document.reason}
            error={rule.fault('document.reason')}
            onChange={(event) => setDocument({ ...document, reason: event.currentTarget.value })}
          />
        </>
      )}
    </OfficePart>
  );
}

/** '7:30-11:30; 13h - 17:00' as people type it; what cannot be read is the server's to refuse. */
function readSessions(typed: string): { from: string; until: string }[] {
  return typed.split(/[,;]/).map((part) => {
    const [from = '', until = ''] = part.split(/[–-]/).map(hour);
    return { from, until };
  });
}

function hour(text: string): string {
  const found = /^(\d{1,2})(?:[h:g](\d{2})?)?$/.exec(text.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : text.trim().slice(0, 5);
}
