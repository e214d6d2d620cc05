import { Button, Kbd, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { officers } from '../../api/people.ts';
import { incoming } from '../../api/post.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { IncomingDetail, IncomingInput } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useTell } from '../../parts/useTell.ts';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Incoming.module.css';
import { words } from './words.ts';

type Entry = Required<IncomingInput>;

const blank = (): Entry => ({
  arrivedOn: today(),
  kind: 'petition',
  secrecy: 'open',
  addresseeId: null,
  addressee: '',
  sender: '',
  letterNumber: null,
  letterOn: null,
  postmarkOn: null,
  summary: '',
  fileIds: [],
});

/** Dozens of letters every morning: day and kind stay, Enter takes the number and the next letter begins. */
export function QuickEntry({ show }: { show(entry: IncomingDetail): void }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [entry, setEntry] = useState<Entry>(blank);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [last, setLast] = useState<IncomingDetail | null>(null);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  const colleagues = useQuery({ queryKey: ['officers'], queryFn: () => officers.list(), staleTime: 60_000 });
  const closed = entry.secrecy !== 'open';
  const set = (patch: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...patch }));
    setErrors({});
  };
  const register = useMutation({
    mutationFn: () => incoming.register({ ...entry, ...(closed && { sender: '', summary: '' }) }, key.current),
    onSuccess: (made) => {
      key.current = newKey();
      setLast(made);
      setEntry((before) => ({ ...blank(), arrivedOn: before.arrivedOn, kind: before.kind, secrecy: before.secrecy }));
      void client.invalidateQueries({ queryKey: ['incoming'] });
      requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[data-first] input')?.focus());
    },
    onError: (error) => {
      if (error instanceof Refusal && Object.keys(error.fields).length) setErrors(error.fields);
      else tell({ refused: error });
    },
  });
  const field = (name: 'sender' | 'letterNumber' | 'summary' | 'addressee', label: string) => (
    <TextInput
      label={label}
      value={entry[name] ?? ''}
      error={errors[name]}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      ref={form}
      className={css.quick}
      aria-label={w.quick}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!register.isPending) register.mutate();
      }}
    >
      <DayInput
        label={w.arrivedOn}
        value={entry.arrivedOn}
        change={(day) => set({ arrivedOn: day ?? today() })}
        notAfterToday
        error={errors.arrivedOn}
      />
      <Choose
        label={w.kind}
        value={entry.kind}
        change={(kind) => set({ kind: kind as Entry['kind'] })}
        data={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))}
      />
      <Choose
        label={w.secrecy}
        value={entry.secrecy}
        change={(secrecy) => set({ secrecy: secrecy as Entry['secrecy'] })}
        data={Object.entries(w.secrecies).map(([value, label]) => ({ value, label }))}
      />
      {closed ? (
        <>
          <div className={css.wide} data-first>
            <Choose
              typed
              label={w.addressee}
              value={entry.addresseeId ?? ''}
              change={(id) => set({ addresseeId: id || null })}
              error={errors.addresseeId}
              data={[
                { value: '', label: w.addresseeOther },
                ...(colleagues.data?.items ?? []).map(({ id, name, title }) => ({
                  value: id,
                  label: `${name} – ${title}`,
                })),
              ]}
            />
          </div>
          {!entry.addresseeId && <div className={css.wide}>{field('addressee', w.addresseeName)}</div>}
        </>
      ) : (
        <>
          <div className={css.wide} data-first>
            {field('sender', w.sender)}
          </div>
          <div className={css.wide}>{field('summary', w.summary)}</div>
        </>
      )}
      {field('letterNumber', w.letterNumber)}
      <DayInput
        label={w.letterOn}
        value={entry.letterOn}
        change={(letterOn) => set({ letterOn })}
        notAfterToday
        error={errors.letterOn}
      />
      <DayInput
        label={w.postmarkOn}
        value={entry.postmarkOn}
        change={(postmarkOn) => set({ postmarkOn })}
        notAfterToday
        error={errors.postmarkOn}
      />
      <Button type="submit" loading={register.isPending} rightSection={<Kbd>Enter</Kbd>}>
        {w.register}
      </Button>
      <p className={css.last} role="status">
        {closed && <span>{w.sealedNote}</span>}
        {last && (
          <button type="button" onClick={() => show(last)}>
            {w.entered(last.number, last.title)}
          </button>
        )}
      </p>
    </form>
  );
}
