import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { Choices, Dossier, PartyRole } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import type { Uploads } from '../../files/useUploads.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';
import type { Words } from '../../words/vi.ts';
import { type Entry, emptyParty, entryFrom, entryOf, inputOf, type Origin, type PartyEntry } from './entry.ts';

type Given = {
  choices: Choices;
  kept: Dossier | null;
  origin: Origin;
  uploads: Uploads;
  form: RefObject<HTMLFormElement | null>;
};
export type Desk = ReturnType<typeof useEntry>;

export function useEntry({ choices, kept, origin, uploads, form }: Given) {
  const w = useWords();
  const navigate = useNavigate();
  const tell = useTell();
  const client = useQueryClient();
  const [entry, setEntry] = useState<Entry>(() =>
    kept ? entryOf(kept) : entryFrom(origin, choices.channels[0]?.value),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [running, setRunning] = useState<'save' | 'register' | null>(null);
  const [done, setDone] = useState<Dossier | null>(null);
  const changed = useRef(false);
  const attempt = useRef({ said: '', key: '' });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => changed.current && event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);

  const leaving = useBlocker(() => changed.current);

  const forget = (names: string[]) =>
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !names.includes(key))));
  const set = (patch: Partial<Entry>) => {
    changed.current = true;
    setEntry((before) => ({ ...before, ...patch }));
    forget(Object.keys(patch));
  };
  const setParty = (local: string, patch: Partial<PartyEntry>) => {
    changed.current = true;
    setEntry((before) => ({
      ...before,
      parties: before.parties.map((party) => (party.local === local ? { ...party, ...patch } : party)),
    }));
    const index = entry.parties.findIndex((party) => party.local === local);
    forget(Object.keys(patch).map((name) => `parties.${index}.${name}`));
  };
  const add = (role: PartyRole) => {
    const party = emptyParty(role);
    changed.current = true;
    setEntry((before) => ({ ...before, parties: [...before.parties, party] }));
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLInputElement>(`[data-party="${party.local}"] input`)?.focus(),
    );
  };
  const remove = (local: string) => {
    changed.current = true;
    setEntry((before) => ({ ...before, parties: before.parties.filter((party) => party.local !== local) }));
  };

  /** People of a crowd, a line each; empty blocks give way to them. */
  const addAll = (people: Partial<PartyEntry>[]) => {
    changed.current = true;
    setEntry((before) => ({
      ...before,
      parties: [
        ...before.parties.filter(({ role, name }) => role !== 'petitioner' || name.trim()),
        ...people.map((one) => ({ ...emptyParty('petitioner'), ...one, brief: true })),
      ],
    }));
    forget(['representatives', 'parties']);
  };
  /** Whoever speaks for the others is one of them (LTCD Đ29). */
  const represent = (person: PartyEntry, speaks: boolean) => {
    changed.current = true;
    const { local: _local, role: _role, brief: _brief, ...same } = person;
    setEntry((before) => ({
      ...before,
      parties: speaks
        ? [...before.parties, { ...emptyParty('representative'), ...same }]
        : before.parties.filter(({ role, name }) => role !== 'representative' || name !== person.name),
    }));
    forget(['representatives']);
  };

  const submit = async (complete: boolean) => {
    if (running || uploads.busy) return;
    const missing = complete ? missingIn(entry, uploads.ready.length > 0 || origin.reception, w.intake) : {};
    setErrors(missing);
    setFailure(null);
    if (Object.keys(missing).length) return focusFirst();
    const from = kept ? {} : { incomingId: origin.letter?.id ?? null, ticketId: complete ? origin.ticketId : null };
    const input = { ...inputOf(entry, uploads.ready, complete, origin.reception), ...from };
    const said = JSON.stringify(input);
    if (attempt.current.said !== said) attempt.current = { said, key: newKey() };
    setRunning(complete ? 'register' : 'save');
    try {
      const { key } = attempt.current;
      const dossier = kept
        ? await petitions.change(kept.petition.id, input, kept.petition.rev, key)
        : await petitions.create(input, key);
      changed.current = false;
      client.setQueryData(['petition', dossier.petition.id], dossier);
      for (const queryKey of [
        ['petitions'],
        ['overview'],
        ['tasks'],
        ['incoming'],
        ['scans'],
        ['counter'],
        ['missing'],
      ])
        void client.invalidateQueries({ queryKey });
      if (complete && !kept?.petition.code) setDone(dossier);
      else {
        tell(complete ? w.intake.corrected : w.intake.savedIncomplete);
        void navigate(complete ? paths.petition(dossier.petition.id) : paths.register);
      }
    } catch (error) {
      if (error instanceof Refusal && Object.keys(error.fields).length) {
        setErrors(atEntry(error.fields, entry));
        focusFirst();
      } else setFailure(error);
    } finally {
      setRunning(null);
    }
  };
  const focusFirst = () =>
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    });
  return { entry, errors, failure, running, done, set, setParty, add, addAll, represent, remove, submit, leaving };
}

/** The server numbers the parties it was sent; the page has empty ones between them. */
function atEntry(fields: Record<string, string>, entry: Entry): Record<string, string> {
  const sent = entry.parties.flatMap(({ name }, index) => (name.trim() ? [index] : []));
  const first = entry.parties.findIndex(({ role }) => role === 'petitioner');
  const place = (key: string) =>
    key === 'parties'
      ? `parties.${first}.name`
      : key.replace(/^parties\.(\d+)/, (_, at: string) => `parties.${sent[Number(at)] ?? at}`);
  return Object.fromEntries(Object.entries(fields).map(([key, message]) => [place(key), message]));
}

function missingIn(entry: Entry, written: boolean, w: Words['intake']): Record<string, string> {
  const words = w.required;
  const missing: Record<string, string> = {};
  if (!entry.receivedOn) missing.receivedOn = words;
  if (!entry.channel) missing.channel = words;
  if (!entry.title.trim()) missing.title = words;
  if (!entry.content.trim() && !written) missing.content = w.contentOrFile;
  const senders = entry.parties.flatMap(({ role, name }, index) => (role === 'petitioner' ? [{ name, index }] : []));
  const [first] = senders;
  if (first && !senders.some(({ name }) => name.trim())) missing[`parties.${first.index}.name`] = w.nameOrUnknown;
  if (entry.forwarded && !entry.forwarder.name.trim()) missing['forwarder.name'] = words;
  return missing;
}
