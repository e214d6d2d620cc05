import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { law as api } from '../../../api/office.ts';
import type { BetweenLaws as Clock } from '../../../api/types.ts';
import { showDay, showInstant } from '../../../words/dates.ts';
import { useWordsOf } from '../../../words/useWords.tsx';
import { OfficePart } from '../OfficePart.tsx';
import css from '../Settings.module.css';
import { lawWords } from './lawWords.ts';
import { useLaw } from './useLaw.ts';

/** A clock that began under the old law, and which law legal staff let it follow. */
export function BetweenLaws({ clock, may }: { clock: Clock; may: boolean }) {
  const w = useWordsOf(lawWords);
  const rule = useLaw();
  const [choice, choose] = useState(clock.choice);
  const [source, setSource] = useState(clock.source ?? '');
  return (
    <OfficePart
      id={`between-${clock.deadline}`}
      title={`${clock.name}: ${w.between.toLowerCase()}`}
      hint={w.betweenHint}
      save={may ? () => void rule.save(() => api.choose(clock.deadline, { value: choice, source })) : null}
      running={rule.running}
      changed={choice !== clock.choice || source !== (clock.source ?? '')}
      refused={rule.words}
    >
      <p className={css.hint}>
        {w.betweenRow(showDay(clock.until), `${clock.old}, ${clock.oldLaw}`, clock.now)}
        {clock.setBy && clock.setAt && ` · ${w.by(clock.setBy, showInstant(clock.setAt))}`}
      </p>
      <div className={css.pair}>
        <Select
          label={w.choice}
          data={(['earlier', 'old', 'new'] as const).map((value) => ({ value, label: w.choices[value] }))}
          value={choice}
          allowDeselect={false}
          readOnly={!may}
          onChange={(value) => value && choose(value as Clock['choice'])}
        />
        <TextInput
          label={w.basis}
          value={source}
          maxLength={300}
          required
          readOnly={!may}
          error={rule.fault('source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
    </OfficePart>
  );
}
