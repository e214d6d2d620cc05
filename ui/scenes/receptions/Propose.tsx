import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { receptions } from '../../api/office.ts';
import type { ReceptionRules, RegistrationInput } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { FormDialog } from './FormDialog.tsx';
import css from './Receptions.module.css';
import { useReception } from './useReception.ts';
import { words } from './words.ts';

type Priority = NonNullable<RegistrationInput['priority']>[number];
type Props = {
  matter: { id: string; code: string | null; title: string } | null;
  rules: ReceptionRules;
  close(): void;
};

/** Whom a leader should hear: a matter that is known, or a citizen by name. */
export function Propose({ matter, rules, close }: Props) {
  const w = useWordsOf(words);
  const [citizen, setCitizen] = useState('');
  const [address, setAddress] = useState('');
  const [kind, setKind] = useState('');
  const [content, setContent] = useState(matter?.title ?? '');
  const [people, setPeople] = useState(1);
  const [priority, setPriority] = useState<string[]>([]);
  const [grounds, setGrounds] = useState<string[]>([]);
  const reception = useReception(close);
  return (
    <FormDialog
      title={matter ? `${w.proposeTitle}: ${w.ofMatter(matter.code ?? '')}` : w.proposeTitle}
      close={close}
      running={reception.running}
      ready={content.trim() !== '' && (matter !== null || citizen.trim() !== '')}
      refused={reception.words}
      submit={() =>
        reception.act(
          () =>
            receptions.propose({
              matterId: matter?.id ?? null,
              citizen: matter ? null : citizen.trim(),
              address: matter ? null : address.trim() || null,
              kind: matter ? null : ((kind || null) as RegistrationInput['kind']),
              content: content.trim(),
              people,
              priority: priority as Priority[],
              grounds,
            }),
          w.proposed,
        )
      }
    >
      {!matter && (
        <>
          <div className={css.pair}>
            <TextInput
              data-autofocus
              label={w.citizen}
              value={citizen}
              maxLength={200}
              error={reception.fault('citizen')}
              onChange={(event) => setCitizen(event.currentTarget.value)}
            />
            <TextInput
              label={w.address}
              value={address}
              maxLength={300}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          <div className={css.pair}>
            <Choose
              label={w.about}
              value={kind}
              change={setKind}
              error={reception.fault('kind')}
              data={[
                { value: '', label: '—' },
                ...(['complaint', 'recommendation', 'reflection', 'mixed'] as const).map((value) => ({
                  value,
                  label: w.kindNames[value],
                })),
              ]}
            />
            <NumberInput
              label={w.count}
              value={people}
              min={1}
              max={100000}
              allowDecimal={false}
              onChange={(value) => setPeople(Number(value) || 1)}
            />
          </div>
          <p className={css.hint}>{w.noNames}</p>
        </>
      )}
      <Textarea
        label={w.content}
        value={content}
        autosize
        minRows={3}
        maxLength={2000}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <Checkbox.Group label={w.priority} value={priority} onChange={setPriority}>
        <div className={css.checks}>
          {Object.entries(w.priorities).map(([value, label]) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      {rules.admission && rules.admission.length > 0 && (
        <Checkbox.Group label={w.grounds} description={rules.source} value={grounds} onChange={setGrounds}>
          <div className={css.checks} data-down>
            {rules.admission.map(({ key, text }) => (
              <Checkbox key={key} value={key} label={text} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FormDialog>
  );
}
