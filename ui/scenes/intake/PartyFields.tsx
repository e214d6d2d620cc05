import { ActionIcon, Button, Checkbox, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { CommuneInput } from '../../parts/CommuneInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { EarlierMatters } from './EarlierMatters.tsx';
import type { PartyEntry } from './entry.ts';
import css from './Intake.module.css';
import type { Desk } from './useEntry.ts';
import { useIdCard } from './useIdCard.ts';
import { words } from './words.ts';

type Props = { party: PartyEntry; index: number; desk: Desk; legend: string; only: boolean };

export function PartyFields({ party, index, desk, legend, only }: Props) {
  const { intake: w } = useWords();
  const own = useWordsOf(words);
  const [more, setMore] = useState(Boolean(party.email || party.idIssuedOn));
  const set = (patch: Partial<PartyEntry>) => desk.setParty(party.local, patch);
  const card = useIdCard(set);
  const error = (name: string) => desk.errors[`parties.${index}.${name}`];
  const text = (
    name: 'name' | 'idNumber' | 'phone' | 'email' | 'address' | 'job' | 'unit' | 'idIssuedBy',
    label: string,
    mode?: 'numeric' | 'tel' | 'email',
  ) => (
    <TextInput
      label={label}
      value={party[name] ?? ''}
      disabled={party.kept}
      inputMode={mode}
      autoComplete="off"
      placeholder={name === 'idNumber' ? own.idHint : undefined}
      error={error(name)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const organisation = party.kind === 'organisation';
  const respondent = party.role === 'respondent';
  return (
    <fieldset
      className={css.part}
      data-party={party.local}
      {...(!respondent && !party.kept && { onPaste: card.onPaste, onKeyDown: card.onKeyDown })}
    >
      <legend>{legend}</legend>
      {card.said && (
        <p className={card.said.wrong ? css.cardWrong : css.cardRead} role="status">
          {card.said.text}
        </p>
      )}
      {party.kept && <p className={css.note}>{w.keptSealed}</p>}
      <div className={css.row} data-columns="name">
        {text('name', respondent ? w.respondentName : organisation ? w.organisationName : w.name)}
        {respondent ? text('job', w.position) : text('idNumber', w.idNumber, 'numeric')}
        {respondent ? text('unit', w.unit) : text('phone', w.phone, 'tel')}
      </div>
      {!respondent && !party.kept && (
        <div className={css.row} data-columns="address">
          {text('address', w.address)}
          <CommuneInput
            label={w.commune}
            value={party.commune}
            change={(commune) => set({ commune, communeCode: commune?.code ?? null })}
            error={error('communeCode')}
          />
          {!organisation && (
            <TextInput
              label={w.birthYear}
              inputMode="numeric"
              maxLength={4}
              value={party.birthYear ?? ''}
              error={error('birthYear')}
              onChange={(event) => set({ birthYear: Number(event.currentTarget.value.replace(/\D/g, '')) || null })}
            />
          )}
        </div>
      )}
      {(more || party.idIssuedOn) && !respondent && (
        <div className={css.row} data-columns="3">
          <DayInput
            label={w.idIssuedOn}
            value={party.idIssuedOn ?? null}
            change={(idIssuedOn) => set({ idIssuedOn })}
            error={error('idIssuedOn')}
          />
          {text('idIssuedBy', w.idIssuedBy)}
          {text('email', w.email, 'email')}
        </div>
      )}
      <div className={css.inline}>
        <Checkbox
          size="xs"
          label={w.organisation}
          checked={organisation}
          onChange={(event) => set({ kind: event.currentTarget.checked ? 'organisation' : 'person' })}
        />
        {!respondent && !more && !party.idIssuedOn && (
          <Button size="compact-xs" variant="subtle" onClick={() => setMore(true)}>
            {w.details}
          </Button>
        )}
        {!only && (
          <Tooltip label={`${w.remove}: ${legend}`}>
            <ActionIcon
              className={css.remove}
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${w.remove}: ${legend}`}
              onClick={() => desk.remove(party.local)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {party.role === 'petitioner' && !party.kept && <EarlierMatters party={party} />}
    </fieldset>
  );
}
