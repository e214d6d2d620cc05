import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { contacts } from '../../api/matters.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { ContactClass, RecordedContact } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { advises, blank, type Draft, inputOf, usualChannel, waysOf } from './contact.ts';

export type Desk = ReturnType<typeof useContact>;

/** A contact that is typed while somebody talks: what is chosen proposes what follows, and is kept when it is refused. */
export function useContact(classes: ContactClass[], recorded: () => void, noted: (code: string) => string) {
  const tell = useTell();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => blank());
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [last, setLast] = useState<RecordedContact | null>(null);
  const key = useRef(newKey());
  const chosen = classes.find(({ value }) => value === draft.contactClass);

  const set = (patch: Partial<Draft>) => {
    setErrors({});
    setDraft((before) => follow(classes, before, patch));
  };
  const done = (made: RecordedContact) => {
    key.current = newKey();
    setLast(made);
    setDraft((before) => blank(before.entry, before.channel));
    for (const name of ['contacts', 'earlier']) void client.invalidateQueries({ queryKey: [name] });
    recorded();
  };
  const refused = (error: unknown) => {
    if (error instanceof Refusal && Object.keys(error.fields).length > 0) setErrors(error.fields);
    tell({ refused: error });
  };
  const record = useMutation({
    mutationFn: () => contacts.record(inputOf(draft), key.current),
    onSuccess: done,
    onError: refused,
  });
  const again = useMutation({
    mutationFn: (petitionId: string) => {
      const { channel, contactedOn, contactedTime, offHours, phone, content } = draft;
      return contacts.again(petitionId, { channel, contactedOn, contactedTime, offHours, phone, content }, key.current);
    },
    onSuccess: (made) => {
      done(made);
      tell(noted(made.code));
    },
    onError: refused,
  });
  return { draft, set, errors, chosen, last, record, again };
}

// A class proposes how it goes on and what is said; what the officer has written himself stays.
function follow(classes: ContactClass[], before: Draft, patch: Partial<Draft>): Draft {
  const next = { ...before, ...patch };
  if (patch.entry && patch.entry !== before.entry) next.channel = usualChannel[patch.entry];
  const old = classes.find(({ value }) => value === before.contactClass);
  const chosen = classes.find(({ value }) => value === next.contactClass);
  const ways = waysOf(chosen, next);
  if (!ways.includes(next.contactHandling)) next.contactHandling = (next.offHours && ways.at(-1)) || ways[0] || '';
  const untouched = !next.guidanceGiven || next.guidanceGiven === old?.guidance;
  if (untouched) next.guidanceGiven = advises(next) ? (chosen?.guidance ?? '') : '';
  return next;
}
