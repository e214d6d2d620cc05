import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Choices } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { CommuneInput } from '../../parts/CommuneInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './Intake.module.css';
import type { Desk } from './useEntry.ts';

export function Matter({ desk: { entry, errors, set }, choices }: { desk: Desk; choices: Choices }) {
  const { intake: w, common } = useWords();
  return (
    <fieldset className={css.part}>
      <legend>{w.matter}</legend>
      <TextInput
        label={w.subject}
        placeholder={w.subjectHint}
        value={entry.title}
        error={errors.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={w.content}
        autosize
        minRows={4}
        maxRows={14}
        value={entry.content}
        error={errors.content}
        onChange={(event) => set({ content: event.currentTarget.value })}
      />
      <Textarea
        label={w.requests}
        autosize
        minRows={2}
        maxRows={8}
        value={entry.requests}
        error={errors.requests}
        onChange={(event) => set({ requests: event.currentTarget.value })}
      />
      <div className={css.row} data-columns="3">
        <TextInput
          label={w.place}
          value={entry.placeText}
          error={errors.placeText}
          onChange={(event) => set({ placeText: event.currentTarget.value })}
        />
        <CommuneInput
          label={w.placeCommune}
          value={entry.placeCommune}
          change={(placeCommune) => set({ placeCommune })}
          error={errors.placeCommune}
        />
        <Choose
          typed
          label={w.field}
          value={entry.field ?? ''}
          change={(field) => set({ field: field || null })}
          data={[{ value: '', label: common.unknown }, ...choices.fields]}
          error={errors.field}
        />
      </div>
      <div className={css.row} data-columns="written">
        <DayInput
          label={w.writtenOn}
          value={entry.writtenOn}
          change={(writtenOn) => set({ writtenOn })}
          notAfterToday
          error={errors.writtenOn}
        />
        <TextInput
          label={w.pages}
          inputMode="numeric"
          value={entry.pages}
          onChange={(event) => set({ pages: event.currentTarget.value })}
          error={errors.pages}
        />
        <TextInput
          label={w.signatories}
          inputMode="numeric"
          value={entry.signatories}
          onChange={(event) => set({ signatories: event.currentTarget.value })}
          error={errors.signatories}
        />
        <Checkbox
          className={css.beside}
          size="xs"
          label={w.originals}
          checked={entry.originals}
          onChange={(event) => set({ originals: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}
