import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Office } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { OfficePart } from './OfficePart.tsx';
import { officeWords } from './officeWords.ts';
import css from './Settings.module.css';
import { useOffice } from './useOffice.ts';

/** How often other bodies are reminded before their responsibility is to be checked. */
export function Chasing({ office }: { office: Office }) {
  const w = useWordsOf(officeWords);
  const rule = useOffice();
  const [rounds, setRounds] = useState<number | string>(office.reminderRounds);
  const may = office.abilities.administer;
  return (
    <OfficePart
      id="chasing"
      title={w.chasing}
      hint={w.chasingHint}
      save={may ? () => void rule.save(() => api.rounds(Number(rounds))) : null}
      running={rule.running}
      changed={rounds !== office.reminderRounds}
      refused={rule.words}
    >
      <NumberInput
        label={w.rounds}
        value={rounds}
        min={1}
        max={9}
        className={css.short}
        clampBehavior="none"
        allowDecimal={false}
        readOnly={!may}
        error={rule.fault('rounds')}
        onChange={setRounds}
      />
    </OfficePart>
  );
}
