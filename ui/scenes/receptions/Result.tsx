import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { receptions } from '../../api/office.ts';
import type { HeardInput, Registration } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { FormDialog } from './FormDialog.tsx';
import css from './Receptions.module.css';
import { useReception } from './useReception.ts';
import { words } from './words.ts';

/** What came of one citizen: answered at once, or given to a body with its day and whom to ask (NĐ154 Đ25.3). */
export function Result({ registration, close }: { registration: Registration; close(): void }) {
  const w = useWordsOf(words);
  const [said, say] = useState<Required<HeardInput>>({
    came: registration.state !== 'absent',
    heardOn: registration.heardOn ?? today(),
    outcome: registration.outcome ?? 'answered',
    result: registration.result ?? '',
    body: registration.body,
    dueOn: registration.dueOn,
    contact: registration.contact,
  });
  const reception = useReception(close);
  const set = (patch: Partial<typeof said>) => say({ ...said, ...patch });
  const { fault } = reception;
  return (
    <FormDialog
      title={`${w.result}: ${registration.citizen}`}
      close={close}
      running={reception.running}
      ready
      refused={reception.words}
      submit={() => reception.act(() => receptions.record(registration.id, said), w.recorded)}
    >
      <div className={css.pair}>
        <Choose
          data-autofocus
          label={w.came}
          value={said.came ? 'yes' : 'no'}
          change={(came) => set({ came: came === 'yes' })}
          data={Object.entries(w.comes).map(([value, label]) => ({ value, label }))}
        />
        {said.came && (
          <DayInput
            label={w.heardOn}
            value={said.heardOn}
            change={(heardOn) => set({ heardOn })}
            notAfterToday
            error={fault('heardOn')}
          />
        )}
        {said.came && (
          <Choose
            label={w.outcome}
            value={said.outcome ?? ''}
            change={(outcome) => set({ outcome: outcome as 'answered' | 'assigned' })}
            error={fault('outcome')}
            data={Object.entries(w.outcomes).map(([value, label]) => ({ value, label }))}
          />
        )}
      </div>
      {said.came && (
        <Textarea
          label={w.said}
          value={said.result}
          autosize
          minRows={3}
          maxLength={5000}
          error={fault('result')}
          onChange={(event) => set({ result: event.currentTarget.value })}
        />
      )}
      {said.came && said.outcome === 'assigned' && (
        <div className={css.pair}>
          <TextInput
            label={w.body}
            value={said.body ?? ''}
            maxLength={300}
            error={fault('body')}
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
          <DayInput label={w.dueOn} value={said.dueOn} change={(dueOn) => set({ dueOn })} error={fault('dueOn')} />
          <TextInput
            label={w.contact}
            value={said.contact ?? ''}
            maxLength={200}
            error={fault('contact')}
            onChange={(event) => set({ contact: event.currentTarget.value })}
          />
        </div>
      )}
    </FormDialog>
  );
}
