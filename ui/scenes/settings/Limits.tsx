import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { office } from '../../api/office.ts';
import type { SettableLimit } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { LimitInput } from './LimitInput.tsx';
import css from './Limits.module.css';
import { limitWords } from './limitWords.ts';

/** What the office sets where no law does: one procedure at a time, each limit with the paper it relies on. */
export function Limits({ may }: { may: boolean }) {
  const w = useWordsOf(limitWords);
  const [chosen, choose] = useState('');
  const list = useQuery({ queryKey: ['limits'], queryFn: office.limits });
  const items = list.data?.items ?? [];
  const names = new Map(items.map(({ procedure, procedureName }) => [procedure, procedureName]));
  const procedure = names.has(chosen) ? chosen : (items[0]?.procedure ?? '');
  return (
    <section className={css.part} aria-labelledby="limits">
      <h2 id="limits">{w.title}</h2>
      <p className={css.hint}>{w.hint}</p>
      {list.isPending && <Rows count={3} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <p>{w.none}</p>}
      {items.length > 0 && (
        <>
          <Choose
            className={css.choice}
            label={w.procedure}
            value={procedure}
            change={choose}
            data={[...names].map(([value, label]) => ({ value, label }))}
          />
          <ul className={css.list}>
            {items
              .filter((one) => one.procedure === procedure)
              .map((one) => (
                <Limit key={`${one.deadline} ${one.own?.setAt}`} limit={one} may={may} />
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Limit({ limit, may }: { limit: SettableLimit; may: boolean }) {
  const w = useWordsOf(limitWords);
  const tell = useTell();
  const client = useQueryClient();
  const { name, own, usual } = limit;
  const [value, setValue] = useState(own?.value ?? usual);
  const [basis, setBasis] = useState(own?.basis ?? '');
  const put = useMutation({
    mutationFn: (given: string | null) =>
      office.limit({ procedure: limit.procedure, deadline: limit.deadline, value: given, basis: basis || limit.law }),
    onSuccess: (answer) => {
      client.setQueryData(['limits'], answer);
      tell(w.done(name));
    },
    onError: (error) => tell({ refused: error }),
  });
  return (
    <li>
      <p className={css.name}>
        <strong>{name}</strong>
        <span>
          {w.columns.usual}: {limit.usualWords} · {limit.law}
          {limit.unverified && ` · ${w.unverified}`}
        </span>
        {own && (
          <span className={css.own}>
            {w.columns.own}: {own.words} · {own.basis}
          </span>
        )}
      </p>
      {may && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            put.mutate(value);
          }}
        >
          <LimitInput name={name} value={value} change={setValue} />
          <TextInput
            className={css.basis}
            aria-label={w.basisOf(name)}
            placeholder={w.columns.basis}
            value={basis}
            maxLength={300}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <div className={css.buttons}>
            <Button
              type="submit"
              variant="default"
              loading={put.isPending}
              disabled={!basis.trim() || !value}
              aria-label={w.saveOf(name)}
            >
              {w.save}
            </Button>
            {own && (
              <Button variant="subtle" onClick={() => put.mutate(null)} aria-label={w.dropOf(name)}>
                {w.drop}
              </Button>
            )}
          </div>
        </form>
      )}
    </li>
  );
}
