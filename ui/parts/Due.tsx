import {
  IconAlertOctagonFilled,
  IconCalendarTime,
  IconClockExclamation,
  IconClockHour4,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { Day, DueState } from '../api/types.ts';
import { showDay } from '../words/dates.ts';
import { useWords } from '../words/useWords.tsx';
import css from './Due.module.css';

const icons = {
  overdue: IconAlertOctagonFilled,
  today: IconClockExclamation,
  soon: IconClockHour4,
  ok: IconCalendarTime,
  paused: IconPlayerPause,
  none: null,
};

/** Time left: words and a shape of its own for each state, so that colour only adds. */
export function Due({
  state,
  words,
  on,
  stacked = false,
}: {
  state: DueState;
  words: string | null;
  on?: Day | null;
  stacked?: boolean;
}) {
  const { worklist } = useWords();
  const Icon = icons[state];
  const said = words ?? (state === 'paused' ? worklist.paused : state === 'none' ? worklist.noDue : '');
  return (
    <span className={css.due} data-state={state} data-stacked={stacked || undefined}>
      <span className={css.words}>
        {Icon && <Icon size={16} aria-hidden />}
        {said}
      </span>
      {on && <span className={css.on}>{showDay(on)}</span>}
    </span>
  );
}
