import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { caseFile as api } from '../../api/matters.ts';
import type { Day, Evidence } from '../../api/types.ts';
import { FileDrop } from '../../files/FileDrop.tsx';
import { useUploads } from '../../files/useUploads.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

const blank = { name: '', form: 'copy' as Evidence['form'], pages: '' as number | string, condition: '' };

/** Quick entry: after one document the next may follow, from the same giver on the same day. */
export function EvidenceEntry({ close }: { close(): void }) {
  const all = useWordsOf(words);
  const { evidence: w } = all;
  const { caseId } = useFile();
  const [row, change] = useState(blank);
  const [receivedFrom, from] = useState('');
  const [receivedOn, on] = useState<Day | null>(today());
  const uploads = useUploads([]);
  const file = uploads.list[0]?.row;
  const act = useFileAct(
    () =>
      api.receive(caseId, {
        ...row,
        pages: typeof row.pages === 'number' ? row.pages : null,
        condition: row.condition || null,
        receivedFrom,
        receivedOn: receivedOn ?? '',
        fileId: file?.id ?? null,
      }),
    w.added,
    () => {
      change(blank);
      for (const { local } of uploads.list) uploads.remove(local);
    },
  );
  const text = (key: 'name' | 'condition') => ({
    value: row[key],
    error: act.fields[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...row, [key]: event.currentTarget.value }),
  });
  return (
    <form
      className={css.entry}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <TextInput autoFocus required className={css.wide} label={w.name} {...text('name')} />
      <NativeSelect
        label={w.form}
        value={row.form}
        data={Object.entries(w.forms).map(([value, label]) => ({ value, label }))}
        onChange={(event) => change({ ...row, form: event.currentTarget.value as Evidence['form'] })}
      />
      <NumberInput
        label={w.pageCount}
        min={1}
        max={10_000}
        allowDecimal={false}
        value={row.pages}
        error={act.fields.pages}
        onChange={(pages) => change({ ...row, pages })}
      />
      <TextInput label={w.condition} {...text('condition')} />
      <TextInput
        required
        className={css.wide}
        label={w.from}
        value={receivedFrom}
        error={act.fields.receivedFrom}
        onChange={(event) => from(event.currentTarget.value)}
      />
      <DayInput required label={w.on} value={receivedOn} change={on} notAfterToday error={act.fields.receivedOn} />
      <div className={css.whole}>
        <FileDrop uploads={uploads} room={file ? 0 : 1} label={w.file} />
      </div>
      <div className={css.answers}>
        <Button variant="default" onClick={close}>
          {all.cancel}
        </Button>
        <Button type="submit" loading={act.isPending} disabled={uploads.busy}>
          {all.save}
        </Button>
      </div>
    </form>
  );
}
