import { ActionIcon, Button, MultiSelect } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Choice, Office, Officer } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { moved, without } from './lists.ts';
import { OfficePart } from './OfficePart.tsx';
import { officeWords } from './officeWords.ts';
import css from './Settings.module.css';
import { useOffice } from './useOffice.ts';
import { words } from './words.ts';

const DESK_ROLES = ['receptionist', 'chief-of-office', 'section-head', 'deputy-head', 'head'] as const;
type Desk = Office['desks'][number];
type Props = { office: Office; officers: readonly Officer[]; channels: readonly Choice[] };

/** Whose routing note a petition waits for: the desks in their order, and for which channels. */
export function Routing({ office, officers, channels }: Props) {
  const w = useWordsOf(officeWords);
  const rule = useOffice();
  const [desks, setDesks] = useState<Desk[]>(office.desks);
  const [only, setOnly] = useState<string[]>(office.channels);
  const may = office.abilities.administer;
  const change = (n: number, desk: Desk) => setDesks(desks.map((one, at) => (at === n ? desk : one)));
  return (
    <OfficePart
      id="routing"
      title={w.routing}
      hint={w.routingHint}
      save={may ? () => void rule.save(() => api.routing({ desks, channels: only })) : null}
      running={rule.running}
      changed={JSON.stringify([desks, only]) !== JSON.stringify([office.desks, office.channels])}
      refused={rule.words}
    >
      {desks.length === 0 && <p>{w.straight}</p>}
      {desks.map((desk, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a desk is its place in the chain
        <div key={n} className={css.row}>
          <DeskFields
            n={n}
            desk={desk}
            officers={officers}
            disabled={!may}
            fault={rule.fault(`desks.${n}`) ?? rule.fault(`desks.${n}.role`)}
            change={(next) => change(n, next)}
          />
          {may && (
            <span className={css.acts}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={n === 0}
                aria-label={w.earlier(w.desk(n + 1).toLowerCase())}
                onClick={() => setDesks(moved(desks, n))}
              >
                <IconArrowUp size={17} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={w.remove(w.desk(n + 1).toLowerCase())}
                onClick={() => setDesks(without(desks, n))}
              >
                <IconX size={17} />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {may && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={desks.length >= 6}
            onClick={() => setDesks([...desks, { role: 'head', officerId: null }])}
          >
            {w.addDesk}
          </Button>
        </div>
      )}
      {desks.length > 0 && (
        <MultiSelect
          label={w.channels}
          placeholder={only.length === 0 ? w.every : ''}
          data={[...channels]}
          value={only}
          readOnly={!may}
          searchable
          onChange={setOnly}
        />
      )}
    </OfficePart>
  );
}

type DeskProps = {
  n: number;
  desk: Desk;
  officers: readonly Officer[];
  disabled: boolean;
  fault: string | undefined;
  change(desk: Desk): void;
};

function DeskFields({ n, desk, officers, disabled, fault, change }: DeskProps) {
  const w = useWordsOf(officeWords);
  const all = useWordsOf(words);
  const holders = officers.filter(({ roles }) => roles.includes(desk.role));
  return (
    <div className={css.pair}>
      <Choose
        aria-label={w.desk(n + 1)}
        value={desk.role}
        disabled={disabled}
        error={fault}
        change={(role) => change({ role: role as Desk['role'], officerId: null })}
        data={DESK_ROLES.map((role) => ({ value: role, label: all.roles[role] }))}
      />
      <Choose
        aria-label={w.deskPerson(n + 1)}
        value={desk.officerId ?? ''}
        disabled={disabled}
        change={(officerId) => change({ ...desk, officerId: officerId || null })}
        data={[{ value: '', label: all.anyOf }, ...holders.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}
