import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Office } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { OfficePart } from './OfficePart.tsx';
import { officeWords } from './officeWords.ts';
import { useOffice } from './useOffice.ts';

/** Whether a dialogue held online counts; the law is silent, so it does not unless the agency says so. */
export function OnlineDialogue({ office }: { office: Office }) {
  const w = useWordsOf(officeWords);
  const rule = useOffice();
  const [allowed, setAllowed] = useState(office.onlineDialogue);
  const may = office.abilities.administer;
  return (
    <OfficePart
      id="online-dialogue"
      title={w.dialogue}
      hint={w.dialogueHint}
      save={may ? () => void rule.save(() => api.onlineDialogue(allowed)) : null}
      running={rule.running}
      changed={allowed !== office.onlineDialogue}
      refused={rule.words}
    >
      <Checkbox
        label={w.dialogueOnline}
        checked={allowed}
        disabled={!may}
        onChange={(event) => setAllowed(event.currentTarget.checked)}
      />
    </OfficePart>
  );
}
