import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { caseFile as api } from '../../api/matters.ts';
import type { CaseFileAct, Day } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { showDay, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { FormDialog } from './FormDialog.tsx';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

/** Who has the paper file: it is in one hand at a time. */
export function Loans() {
  const { loans: w } = useWordsOf(words);
  const { caseId, loans, mayKeep } = useFile();
  const [asked, ask] = useState<'lend' | 'back' | null>(null);
  const out = loans.find(({ returnedOn }) => !returnedOn);
  const [back, choose] = useState<Day | null>(today());
  const returning = useFileAct(
    () => api.takeBack(caseId, back ?? ''),
    w.done,
    () => ask(null),
  );
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        {mayKeep && (
          <Button variant="default" size="compact-md" onClick={() => ask(out ? 'back' : 'lend')}>
            {out ? w.back : w.lend}
          </Button>
        )}
      </header>
      {loans.length === 0 && <p className={css.none}>{w.none}</p>}
      <ul className={css.rows}>
        {loans.map(({ id, borrower, purpose, lentOn, dueOn, returnedOn }) => (
          <li key={id}>
            <div>
              <p className={css.name}>
                {borrower} {!returnedOn && <Tag tone="open">{w.out}</Tag>}
              </p>
              <p className={css.facts}>
                {[
                  purpose,
                  `${w.lentOn} ${showDay(lentOn)}`,
                  returnedOn ? w.returned(showDay(returnedOn)) : w.due(showDay(dueOn)),
                ].join(' · ')}
                {!returnedOn && dueOn < today() && <span className={css.warn}> {w.overdue}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {asked === 'lend' && <Lending close={() => ask(null)} />}
      <FormDialog
        title={asked === 'back' ? w.back : null}
        close={() => ask(null)}
        submit={() => returning.mutate(undefined)}
        busy={returning.isPending}
      >
        <DayInput
          data-autofocus
          required
          label={w.backOn}
          value={back}
          change={choose}
          notAfterToday
          error={returning.fields.on}
        />
      </FormDialog>
    </section>
  );
}

function Lending({ close }: { close(): void }) {
  const { loans: w } = useWordsOf(words);
  const { caseId } = useFile();
  const [loan, change] = useState<CaseFileAct<'Loans'>>({ borrower: '', purpose: '', lentOn: today(), dueOn: '' });
  const act = useFileAct(() => api.lend(caseId, loan), w.done, close);
  const text = (key: 'borrower' | 'purpose') => ({
    required: true,
    label: w[key],
    value: loan[key],
    error: act.fields[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...loan, [key]: event.currentTarget.value }),
  });
  const day = (key: 'lentOn' | 'dueOn') => ({
    required: true,
    label: w[key],
    value: loan[key] || null,
    error: act.fields[key],
    change: (chosen: Day | null) => change({ ...loan, [key]: chosen ?? '' }),
  });
  return (
    <FormDialog title={w.lend} close={close} submit={() => act.mutate(undefined)} busy={act.isPending}>
      <TextInput data-autofocus {...text('borrower')} />
      <TextInput {...text('purpose')} />
      <div className={css.pair}>
        <DayInput {...day('lentOn')} notAfterToday />
        <DayInput {...day('dueOn')} />
      </div>
    </FormDialog>
  );
}

/** The file as it went to a court that asked for it. */
export function Court() {
  const { court: w, evidence: evidenceWords } = useWordsOf(words);
  const { courtDeliveries, mayKeep } = useFile();
  const [delivering, deliver] = useState(false);
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        {mayKeep && (
          <Button variant="default" size="compact-md" onClick={() => deliver(true)}>
            {w.deliver}
          </Button>
        )}
      </header>
      {courtDeliveries.length === 0 && <p className={css.none}>{w.none}</p>}
      <ul className={css.rows}>
        {courtDeliveries.map(({ id, court, requestNumber, deliveredOn, lastNo, receivedBy, handoverId }) => (
          <li key={id}>
            <div>
              <p className={css.name}>{court}</p>
              <p className={css.facts}>
                {w.line(requestNumber, showDay(deliveredOn), lastNo, receivedBy)}
                {handoverId && (
                  <>
                    {' · '}
                    <Link to={`?xem=documents&vb=${handoverId}`}>{evidenceWords.handover}</Link>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {delivering && <Delivering close={() => deliver(false)} />}
    </section>
  );
}

function Delivering({ close }: { close(): void }) {
  const { court: w, evidence: evidenceWords } = useWordsOf(words);
  const { caseId, sealed } = useFile();
  const [given, change] = useState<CaseFileAct<'CourtDeliveries'>>({
    court: '',
    requestNumber: '',
    requestedOn: '',
    deliveredOn: today(),
    receivedBy: '',
    record: !sealed,
  });
  const act = useFileAct(() => api.deliver(caseId, given), w.done, close);
  const text = (key: 'court' | 'requestNumber' | 'receivedBy', label: string) => ({
    required: true,
    label,
    value: given[key],
    error: act.fields[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...given, [key]: event.currentTarget.value }),
  });
  const day = (key: 'requestedOn' | 'deliveredOn') => ({
    required: true,
    notAfterToday: true,
    label: w[key],
    value: given[key] || null,
    error: act.fields[key],
    change: (chosen: Day | null) => change({ ...given, [key]: chosen ?? '' }),
  });
  return (
    <FormDialog title={w.deliver} close={close} submit={() => act.mutate(undefined)} busy={act.isPending}>
      <TextInput data-autofocus {...text('court', w.court)} />
      <TextInput {...text('requestNumber', w.number)} />
      <div className={css.pair}>
        <DayInput {...day('requestedOn')} />
        <DayInput {...day('deliveredOn')} />
      </div>
      <TextInput {...text('receivedBy', w.receivedBy)} />
      {!sealed && (
        <Checkbox
          label={evidenceWords.record}
          checked={given.record ?? false}
          onChange={(event) => change({ ...given, record: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}
