import { Button, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { deadlines } from '../../api/tasks.ts';
import type { Day, DeadlineRow, Explanation } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Failure } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './ExplanationDrawer.module.css';

const units = ['days', 'working days', 'working hours', 'months', 'years'] as const;
type Supposed = {
  startedOn: Day | null;
  n: number | string;
  unit: string;
  pausedFrom: Day | null;
  pausedUntil: Day | null;
};
const nothing: Supposed = { startedOn: null, n: '', unit: 'working days', pausedFrom: null, pausedUntil: null };

/** The same deadline on other dates, with another limit or a pause: nothing of it is kept. */
export function WhatIf({ deadline, show }: { deadline: DeadlineRow; show(told: Explanation): ReactNode }) {
  const { explanation: w } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, type] = useState<Supposed>(nothing);
  const [asked, ask] = useState<Supposed | null>(null);
  const told = useQuery({
    queryKey: ['deadline', deadline.id, 'what-if', asked],
    queryFn: () => deadlines.suppose(deadline.id, questionOf(asked ?? nothing)),
    enabled: asked !== null,
    retry: false,
  });
  if (!open) {
    return (
      <Button variant="default" size="compact-sm" mt={14} onClick={() => setOpen(true)}>
        {w.whatIf}
      </Button>
    );
  }
  return (
    <section className={css.whatIf} aria-label={w.whatIf}>
      <h3>{w.whatIf}</h3>
      <p>{w.whatIfHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed);
        }}
      >
        <DayInput label={w.start} value={typed.startedOn} change={(startedOn) => type({ ...typed, startedOn })} />
        <div className={css.pair}>
          <NumberInput
            label={w.limit}
            value={typed.n}
            min={1}
            max={999}
            allowDecimal={false}
            onChange={(n) => type({ ...typed, n })}
          />
          <Select
            label={w.unit}
            value={typed.unit}
            allowDeselect={false}
            data={units.map((value) => ({ value, label: w.units[value] }))}
            onChange={(unit) => unit && type({ ...typed, unit })}
          />
        </div>
        <div className={css.pair}>
          <DayInput
            label={w.pauseFrom}
            value={typed.pausedFrom}
            change={(pausedFrom) => type({ ...typed, pausedFrom })}
          />
          <DayInput
            label={w.pauseUntil}
            value={typed.pausedUntil}
            change={(pausedUntil) => type({ ...typed, pausedUntil })}
          />
        </div>
        <Button type="submit" size="compact-sm" loading={told.isFetching}>
          {w.count}
        </Button>
      </form>
      {told.isError && <Failure error={told.error} retry={() => void told.refetch()} />}
      {told.data && show(told.data)}
    </section>
  );
}

function questionOf({ startedOn, n, unit, pausedFrom, pausedUntil }: Supposed) {
  return {
    ...(startedOn && { startedOn }),
    ...(typeof n === 'number' && { limit: `${n} ${unit}` }),
    ...(pausedFrom && { pausedFrom }),
    ...(pausedUntil && { pausedUntil }),
  };
}
