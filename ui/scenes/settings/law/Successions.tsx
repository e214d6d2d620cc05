import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { law as api, catalogue } from '../../../api/office.ts';
import type { Day, Successions as List } from '../../../api/types.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { Tag } from '../../../parts/Marks.tsx';
import { Failure, Rows } from '../../../parts/States.tsx';
import { showDay } from '../../../words/dates.ts';
import { useWordsOf } from '../../../words/useWords.tsx';
import css from '../Settings.module.css';
import { successionWords } from './successionWords.ts';
import { useLaw } from './useLaw.ts';

type Item = List['items'][number];

/** Bodies that have ended and who took over: where a petition about one of them may belong. */
export function Successions() {
  const w = useWordsOf(successionWords);
  const list = useQuery({ queryKey: ['law', 'successions'], queryFn: api.successions });
  const [entering, enter] = useState(false);
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Rows count={3} height={40} />;
  const { items, abilities } = list.data;
  return (
    <section className={css.part} aria-labelledby="successions">
      <header>
        <h2 id="successions">{w.title}</h2>
      </header>
      <p className={css.hint}>{w.hint}</p>
      {items.length === 0 && <p>{w.none}</p>}
      <ul>
        {items.map((item) => (
          <Row key={item.id} item={item} may={abilities.administer} />
        ))}
      </ul>
      {abilities.administer && !entering && (
        <p className={css.buttons}>
          <Button variant="default" onClick={() => enter(true)}>
            {w.enter}
          </Button>
        </p>
      )}
      {entering && <Entry close={() => enter(false)} />}
    </section>
  );
}

function Row({ item, may }: { item: Item; may: boolean }) {
  const w = useWordsOf(successionWords);
  const [ending, end] = useState(false);
  const [reason, setReason] = useState('');
  const rule = useLaw(() => end(false));
  return (
    <li>
      <div>
        <p>
          <strong>{item.name}</strong> · {w.takenOverBy(item.successor)}
          {item.scope && ` (${item.scope})`}
        </p>
        <small>{w.ended(showDay(item.endedOn), item.documentNumber, showDay(item.documentOn))}</small>
        {item.withdrawnFor && <small>{w.withdrawnFor(item.withdrawnFor)}</small>}
        {ending && (
          <form
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault();
              void rule.save(() => api.withdrawSuccession(item.id, { reason }));
            }}
          >
            <TextInput
              label={w.reason}
              value={reason}
              error={rule.fault('reason') ?? rule.words}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className={css.buttons}>
              <Button type="submit" size="compact-sm" loading={rule.running} disabled={reason.trim() === ''}>
                {w.withdraw}
              </Button>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => end(false)}>
                {w.cancel}
              </Button>
            </div>
          </form>
        )}
      </div>
      <span>
        {item.withdrawnFor ? <Tag>{w.withdrawn}</Tag> : <Tag tone="done">{w.bodies[item.body]}</Tag>}
        {may && !item.withdrawnFor && !ending && (
          <Button size="compact-sm" variant="subtle" aria-label={w.withdrawOf(item.name)} onClick={() => end(true)}>
            {w.withdraw}
          </Button>
        )}
      </span>
    </li>
  );
}

const EMPTY = {
  name: '',
  body: 'district-committee' as Item['body'],
  scope: '',
  documentNumber: '',
  successorName: '',
};

function Entry({ close }: { close: () => void }) {
  const w = useWordsOf(successionWords);
  const rule = useLaw(close);
  const known = useQuery({ queryKey: ['agencies'], queryFn: catalogue.agencies });
  const [typed, type] = useState(EMPTY);
  const [successorId, choose] = useState<string | null>(null);
  const [endedOn, setEndedOn] = useState<Day | null>(null);
  const [documentOn, setDocumentOn] = useState<Day | null>(null);
  const body = () => ({
    ...typed,
    ...{ successorId, successorName: successorId ? null : typed.successorName || null, scope: typed.scope || null },
    ...{ endedOn: endedOn ?? '', documentOn: documentOn ?? '' },
  });
  const field = (key: 'name' | 'scope' | 'documentNumber' | 'successorName', label: string) => (
    <TextInput
      label={label}
      value={typed[key]}
      error={rule.fault(key)}
      onChange={(event) => type({ ...typed, [key]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={css.form}
      aria-label={w.enter}
      onSubmit={(event) => {
        event.preventDefault();
        void rule.save(() => api.enterSuccession(body()));
      }}
    >
      <div className={css.pair}>
        {field('name', w.name)}
        <Select
          label={w.body}
          allowDeselect={false}
          value={typed.body}
          data={Object.entries(w.bodies).map(([value, label]) => ({ value, label }))}
          onChange={(value) => value && type({ ...typed, body: value as Item['body'] })}
        />
      </div>
      <div className={css.pair}>
        <DayInput label={w.endedOn} value={endedOn} change={setEndedOn} error={rule.fault('endedOn')} />
        <Select
          label={w.successor}
          clearable
          searchable
          value={successorId}
          error={rule.fault('successorId')}
          data={(known.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      </div>
      {!successorId && field('successorName', w.successorName)}
      {field('scope', w.scope)}
      <div className={css.pair}>
        {field('documentNumber', w.document)}
        <DayInput label={w.documentOn} value={documentOn} change={setDocumentOn} error={rule.fault('documentOn')} />
      </div>
      {rule.words && <p role="alert">{rule.words}</p>}
      <div className={css.buttons}>
        <Button type="submit" loading={rule.running}>
          {w.save}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
