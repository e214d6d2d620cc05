import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { receptions } from '../../api/office.ts';
import type { ReceptionRules, Registration } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { FormDialog } from './FormDialog.tsx';
import css from './Receptions.module.css';
import { useReception } from './useReception.ts';
import { words } from './words.ts';

type Props = { registration: Registration; rules: ReceptionRules; close(): void };

/** Not heard, with the reason; the agency's own grounds are there to be taken. */
export function Decline({ registration, rules, close }: Props) {
  const w = useWordsOf(words);
  const [reason, setReason] = useState('');
  const reception = useReception(close);
  return (
    <FormDialog
      title={`${w.decline}: ${registration.citizen}`}
      close={close}
      running={reception.running}
      ready={reason.trim() !== ''}
      refused={reception.words}
      submit={() => reception.act(() => receptions.decline(registration.id, reason.trim()), w.state.declined)}
    >
      <Textarea
        data-autofocus
        label={w.reason}
        value={reason}
        autosize
        minRows={3}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {rules.refusal && rules.refusal.length > 0 && (
        <ul className={css.offers}>
          {rules.refusal.map(({ key, text }) => (
            <li key={key}>
              <button type="button" onClick={() => setReason(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}
