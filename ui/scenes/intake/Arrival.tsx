import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { catalogue } from '../../api/office.ts';
import type { Choices, Kind } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { showDay, today } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import { isSealed } from './entry.ts';
import css from './Intake.module.css';
import type { Desk } from './useEntry.ts';

/** Channels on which a petition comes in somebody else's letter. */
const CARRIED = new Set(['other-agency', 'leader', 'deputy', 'press']);

type Props = { desk: Desk; choices: Choices; reception: boolean };

export function Arrival({ desk: { entry, errors, set }, choices, reception }: Props) {
  const { intake: w } = useWords();
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: catalogue.agencies,
    enabled: entry.forwarded,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const send = (patch: Partial<typeof entry.forwarder>) => set({ forwarder: { ...entry.forwarder, ...patch } });
  return (
    <fieldset className={css.part}>
      <legend>
        {w.arrival} <span className={css.entered}>{w.enteredOn(showDay(today()))}</span>
      </legend>
      <div className={css.row} data-columns="3">
        <DayInput
          label={w.receivedOn}
          value={entry.receivedOn}
          change={(receivedOn) => set({ receivedOn })}
          notAfterToday
          named
          error={errors.receivedOn}
          autoFocus
          title={w.dateHint}
          onFocus={(event) => event.currentTarget.select()}
        />
        {!reception && (
          <Choose
            typed
            label={w.channel}
            value={entry.channel}
            change={(channel) => set({ channel, forwarded: entry.forwarded || CARRIED.has(channel) })}
            data={choices.channels}
            error={errors.channel}
          />
        )}
        <Choose
          typed
          label={w.kind}
          value={entry.kind ?? ''}
          change={(kind) => set({ kind: (kind || null) as Kind | null })}
          data={[{ value: '', label: w.kindLater }, ...choices.kinds]}
          error={errors.kind}
        />
      </div>
      <div className={css.inline}>
        {!reception && (
          <Checkbox
            size="xs"
            label={w.byForwarder}
            checked={entry.forwarded}
            onChange={(event) => set({ forwarded: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          size="xs"
          label={w.sealedPerson}
          checked={isSealed(entry)}
          disabled={entry.kind === 'denunciation'}
          onChange={(event) => set({ sealed: event.currentTarget.checked })}
        />
      </div>
      {entry.forwarded && (
        <div className={css.row} data-columns="forwarder">
          <Autocomplete
            label={w.forwarder}
            value={entry.forwarder.name}
            onChange={(name) => send({ name })}
            data={[...new Set(agencies.data?.items.map(({ name }) => name))]}
            error={errors['forwarder.name'] ?? errors.forwarder}
          />
          <TextInput
            label={w.letterNumber}
            value={entry.forwarder.letterNumber}
            onChange={(event) => send({ letterNumber: event.currentTarget.value })}
            error={errors['forwarder.letterNumber']}
          />
          <DayInput
            label={w.letterOn}
            value={entry.forwarder.letterOn}
            change={(letterOn) => send({ letterOn })}
            error={errors['forwarder.letterOn']}
          />
        </div>
      )}
    </fieldset>
  );
}
