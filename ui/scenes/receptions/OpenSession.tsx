import { Autocomplete, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { receptions } from '../../api/office.ts';
import type { Receptions, SessionInput } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { FormDialog } from './FormDialog.tsx';
import css from './Receptions.module.css';
import { useReception } from './useReception.ts';
import { words } from './words.ts';

/** One session: its day, place and chair; what is said here stands in the form of the schedule already. */
export function OpenSession({ data, close }: { data: Receptions; close(): void }) {
  const w = useWordsOf(words);
  const navigate = useNavigate();
  const { rules, headTitle } = data;
  const [on, setOn] = useState<string | null>(null);
  const [said, say] = useState<Omit<SessionInput, 'sessionOn'>>({
    sessionKind: 'regular',
    sessionTime: '08:00',
    sessionPlace: rules.places?.[0] ?? '',
    sessionChair: 'head',
    sessionChairName: headTitle,
  });
  const reception = useReception(close);
  const set = (patch: Partial<typeof said>) => say({ ...said, ...patch });
  return (
    <FormDialog
      title={w.openTitle}
      close={close}
      running={reception.running}
      ready={on !== null && said.sessionPlace.trim() !== '' && said.sessionChairName.trim() !== ''}
      refused={reception.words}
      submit={() =>
        reception.act(async () => {
          const { session } = await receptions.open({ ...said, sessionOn: on ?? '' });
          void navigate(paths.session(session.id));
        }, w.opened)
      }
    >
      <div className={css.pair}>
        <Choose
          label={w.kind}
          value={said.sessionKind}
          change={(kind) => set({ sessionKind: kind as SessionInput['sessionKind'] })}
          data={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))}
        />
        <DayInput
          data-autofocus
          label={w.on}
          value={on}
          change={setOn}
          named
          error={reception.fault('sessionOn')}
          description={rules.monthlyDay ? w.byRule(rules.monthlyDay) : undefined}
        />
        <TextInput
          label={w.time}
          type="time"
          value={said.sessionTime}
          onChange={(event) => set({ sessionTime: event.currentTarget.value })}
        />
      </div>
      <Autocomplete
        label={w.place}
        value={said.sessionPlace}
        data={rules.places ?? []}
        onChange={(sessionPlace) => set({ sessionPlace })}
      />
      <div className={css.pair}>
        <Choose
          label={w.chair}
          value={said.sessionChair}
          change={(chair) => set({ sessionChair: chair as SessionInput['sessionChair'] })}
          data={Object.entries(w.chairs).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          label={w.chairName}
          value={said.sessionChairName}
          maxLength={200}
          onChange={(event) => set({ sessionChairName: event.currentTarget.value })}
        />
      </div>
    </FormDialog>
  );
}
