import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { absences as api, officers } from '../../api/people.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useTell } from '../../parts/useTell.ts';
import { today } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** From when to when somebody is away, and who stands in. */
export function AbsenceDialog({ officer, close }: { officer: { id: string; name: string }; close(): void }) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const key = useRef(newKey());
  const people = useQuery({ queryKey: ['officers', 'all'], queryFn: () => officers.list() });
  const [fromOn, setFrom] = useState<string | null>(today());
  const [toOn, setTo] = useState<string | null>(null);
  const [substituteId, setSubstitute] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [running, setRunning] = useState(false);
  const save = async () => {
    if (!fromOn || !toOn) return;
    setRunning(true);
    try {
      await api.record(officer.id, { fromOn, toOn, substituteId: substituteId || null, reason }, key.current);
      for (const queryKey of [['absences'], ['workload']]) void client.invalidateQueries({ queryKey });
      tell(w.absenceKept(officer.name));
      close();
    } catch (error) {
      key.current = newKey();
      setRefused(error instanceof Refusal ? error : null);
      tell({ refused: error });
      setRunning(false);
    }
  };
  return (
    <Modal opened onClose={close} title={w.absenceOf(officer.name)} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={css.pair}>
          <DayInput
            data-autofocus
            label={w.from}
            value={fromOn}
            change={setFrom}
            required
            error={refused?.fields.fromOn}
          />
          <DayInput label={w.to} value={toOn} change={setTo} required error={refused?.fields.toOn} />
        </div>
        <Choose
          label={w.substitute}
          description={w.substituteHint}
          value={substituteId}
          change={setSubstitute}
          error={refused?.fields.substituteId}
          data={[
            { value: '', label: w.noSubstitute },
            ...(people.data?.items ?? [])
              .filter(({ id }) => id !== officer.id)
              .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
          ]}
        />
        <TextInput
          label={w.reason}
          required
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refused && Object.keys(refused.fields).length === 0 && (
          <p role="alert" className={css.refused}>
            {refused.message}
          </p>
        )}
        <div className={css.answers}>
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={running}>
            {w.keep}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
