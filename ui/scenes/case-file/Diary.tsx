import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { caseFile as api } from '../../api/matters.ts';
import type { Day, DiaryEntry } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { showDay, showInstant, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { FormDialog } from './FormDialog.tsx';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

/** What was done, newest first. A mistake is put right by a further entry. */
export function Diary() {
  const { diary: w } = useWordsOf(words);
  const { diary, mayKeep } = useFile();
  const [writing, write] = useState<'new' | DiaryEntry | null>(null);
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        {mayKeep && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => write('new')}
          >
            {w.add}
          </Button>
        )}
      </header>
      {diary.length === 0 && <p className={css.none}>{w.none}</p>}
      <ol className={css.rows}>
        {diary.map((entry) => (
          <li key={entry.id} data-struck={entry.corrected || undefined}>
            <div>
              <p className={css.name}>
                {[showDay(entry.on), entry.time, entry.place].filter(Boolean).join(', ')}{' '}
                {entry.correctsId && <Tag>{w.correction}</Tag>}
                {entry.corrected && <Tag>{w.corrected}</Tag>}
              </p>
              <p className={css.text}>{entry.what}</p>
              <p className={css.facts}>
                {[entry.people, w.by(entry.by, showInstant(entry.enteredAt))].filter(Boolean).join(' · ')}
              </p>
            </div>
            {mayKeep && !entry.corrected && (
              <div className={css.acts}>
                <Button variant="subtle" size="compact-sm" onClick={() => write(entry)}>
                  {w.correct}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {writing && <Entry before={writing === 'new' ? null : writing} close={() => write(null)} />}
    </section>
  );
}

function Entry({ before, close }: { before: DiaryEntry | null; close(): void }) {
  const { diary: w } = useWordsOf(words);
  const { caseId } = useFile();
  const [on, choose] = useState<Day | null>(before?.on ?? today());
  const [said, say] = useState({
    time: before?.time ?? '',
    place: before?.place ?? '',
    what: before?.what ?? '',
    people: before?.people ?? '',
  });
  const act = useFileAct(
    () => api.write(caseId, { ...said, on: on ?? '', time: said.time || null, correctsId: before?.id ?? null }),
    w.done,
    close,
  );
  const text = (key: keyof typeof said) => ({
    label: w[key],
    value: said[key],
    error: act.fields[key],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [key]: event.currentTarget.value }),
  });
  return (
    <FormDialog
      title={before ? w.correct : w.add}
      close={close}
      submit={() => act.mutate(undefined)}
      busy={act.isPending}
    >
      {before && <p className={css.note}>{w.corrects}</p>}
      <div className={css.pair}>
        <DayInput required label={w.on} value={on} change={choose} notAfterToday error={act.fields.on} />
        <TextInput type="time" {...text('time')} />
      </div>
      <Textarea data-autofocus required autosize minRows={3} {...text('what')} />
      <TextInput {...text('place')} />
      <TextInput {...text('people')} />
    </FormDialog>
  );
}
