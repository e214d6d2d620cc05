import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { caseFile as api, files } from '../../api/matters.ts';
import type { Day, Evidence } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { showDay, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

export function EvidenceList() {
  const { evidence: w } = useWordsOf(words);
  const { evidence, mayKeep } = useFile();
  const [entering, enter] = useState(false);
  const [struck, strike] = useState<Evidence | null>(null);
  const [returned, giveBack] = useState<Evidence | null>(null);
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        {mayKeep && !entering && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => enter(true)}
          >
            {w.add}
          </Button>
        )}
      </header>
      {entering && <EvidenceEntry close={() => enter(false)} />}
      {evidence.length === 0 && !entering && <p className={css.none}>{w.none}</p>}
      <ol className={css.rows}>
        {evidence.map((row) => (
          <li key={row.id} data-struck={row.struckReason !== null || undefined}>
            <Line row={row} />
            {mayKeep && !row.struckReason && !row.returnedOn && (
              <div className={css.acts}>
                {!['copy', 'certified'].includes(row.form) && (
                  <Button variant="subtle" size="compact-sm" onClick={() => giveBack(row)}>
                    {w.return}
                  </Button>
                )}
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => strike(row)}>
                  {w.strike}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {struck && <Striking row={struck} close={() => strike(null)} />}
      {returned && <Returning row={returned} close={() => giveBack(null)} />}
    </section>
  );
}

function Line({ row }: { row: Evidence }) {
  const all = useWordsOf(words);
  const { evidence: w } = all;
  const facts = [
    w.forms[row.form],
    row.pages && all.pages(row.pages),
    row.condition,
    `${row.receivedFrom}, ${showDay(row.receivedOn)}`,
  ];
  return (
    <div>
      <p className={css.name}>
        <span className={css.no}>{row.position}</span> {row.name}
        {row.folio && <span className={css.folio}>{w.folio(row.folio)}</span>}
      </p>
      <p className={css.facts}>
        {facts.filter(Boolean).join(' · ')}
        {row.handoverId && (
          <>
            {' · '}
            <Link to={`?xem=documents&vb=${row.handoverId}`}>{w.handover}</Link>
          </>
        )}
        {row.fileId && (
          <>
            {' · '}
            <a href={files.content(row.fileId)} target="_blank" rel="noreferrer">
              {w.file}
            </a>
          </>
        )}
      </p>
      {row.struckReason && <p className={css.warn}>{w.struck(row.struckReason)}</p>}
      {row.returnedOn && (
        <p className={css.facts}>
          {w.returned(row.returnedTo ?? '', showDay(row.returnedOn))}
          {row.returnRecordId && (
            <>
              {' · '}
              <Link to={`?xem=documents&vb=${row.returnRecordId}`}>{w.handover}</Link>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Striking({ row, close }: { row: Evidence; close(): void }) {
  const { evidence: w } = useWordsOf(words);
  const [reason, say] = useState('');
  const act = useFileAct(() => api.strike(row.id, reason), w.done, close);
  return (
    <FormDialog title={w.strikeTitle(row.name)} close={close} submit={() => act.mutate(undefined)} busy={act.isPending}>
      <TextInput
        data-autofocus
        required
        label={w.reason}
        value={reason}
        error={act.fields.reason}
        onChange={(event) => say(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Returning({ row, close }: { row: Evidence; close(): void }) {
  const { evidence: w } = useWordsOf(words);
  const [to, give] = useState(row.receivedFrom);
  const [on, choose] = useState<Day | null>(today());
  const { sealed } = useFile();
  const [record, write] = useState(!sealed);
  const act = useFileAct(() => api.giveBack(row.id, { to, on: on ?? '', record }), w.done, close);
  return (
    <FormDialog title={w.returnTitle(row.name)} close={close} submit={() => act.mutate(undefined)} busy={act.isPending}>
      <TextInput
        data-autofocus
        required
        label={w.returnTo}
        value={to}
        error={act.fields.to}
        onChange={(event) => give(event.currentTarget.value)}
      />
      <DayInput required label={w.returnOn} value={on} change={choose} notAfterToday error={act.fields.on} />
      {!sealed && (
        <Checkbox label={w.record} checked={record} onChange={(event) => write(event.currentTarget.checked)} />
      )}
    </FormDialog>
  );
}
