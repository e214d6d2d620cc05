import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Settings.module.css';
import { useRule } from './useRule.ts';
import { words } from './words.ts';

/** From which day on a rule holds no more. */
export function EndForm({
  label,
  field,
  act,
  close,
}: {
  label: string;
  field: string;
  act(day: Day): Promise<unknown>;
  close(): void;
}) {
  const w = useWordsOf(words);
  const [day, setDay] = useState<Day | null>(today());
  const rule = useRule(close);
  return (
    <form
      className={css.end}
      onSubmit={(event) => {
        event.preventDefault();
        if (day) void rule.save(() => act(day));
      }}
    >
      <DayInput label={label} value={day} change={setDay} error={rule.fault(field)} />
      <Button type="submit" loading={rule.running} disabled={!day}>
        {w.save}
      </Button>
      <Button variant="default" onClick={close}>
        {w.cancel}
      </Button>
      {rule.words && (
        <Alert color="red" variant="light" role="alert">
          {rule.words}
        </Alert>
      )}
    </form>
  );
}
