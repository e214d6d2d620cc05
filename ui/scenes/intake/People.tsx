import { Button, Kbd } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PartyRole } from '../../api/types.ts';
import { useWords } from '../../words/useWords.tsx';
import { Crowd } from './Crowd.tsx';
import type { PartyEntry } from './entry.ts';
import css from './Intake.module.css';
import { PartyFields } from './PartyFields.tsx';
import type { Desk } from './useEntry.ts';

const isSender = ({ role }: PartyEntry) => role === 'petitioner';
const order: PartyRole[] = ['petitioner', 'representative', 'respondent', 'relatedParty'];

export function People({ desk, reception }: { desk: Desk; reception: boolean }) {
  const { intake: w } = useWords();
  const { parties } = desk.entry;
  const sorted = order.flatMap((role) => parties.filter((party) => party.role === role && !party.brief));
  const senders = parties.filter(({ role }) => role === 'petitioner');
  const add = (role: PartyRole, words: string, keys?: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      rightSection={keys && <Kbd size="xs">{keys}</Kbd>}
      onClick={() => desk.add(role)}
    >
      {words}
    </Button>
  );
  const block = (party: PartyEntry) => (
    <PartyFields
      key={party.local}
      party={party}
      index={parties.indexOf(party)}
      desk={desk}
      legend={
        party.role !== 'petitioner'
          ? w[party.role]
          : senders.length > 1
            ? w.petitioner(senders.indexOf(party) + 1)
            : w.first
      }
      only={party.role === 'petitioner' && senders.length === 1}
    />
  );
  return (
    <>
      {sorted.filter(isSender).map(block)}
      {reception && <Crowd desk={desk} />}
      {sorted.filter((party) => !isSender(party)).map(block)}
      <div className={css.adds}>
        {add('petitioner', w.addPetitioner, 'Alt N')}
        {add('representative', w.addRepresentative)}
        {add('respondent', w.addRespondent)}
        {add('relatedParty', w.addRelated)}
      </div>
    </>
  );
}
