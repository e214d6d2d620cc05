import { Button, Checkbox, Kbd, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { Choices, ContactGuide } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Contacts.module.css';
import { advises, type Draft, hourOf, waysOf } from './contact.ts';
import type { Desk } from './useContact.ts';
import { words } from './words.ts';

const CHANNELS = ['hotline', 'zalo', 'viber', 'switchboard-1022', 'service-portal', 'reflection-app', 'email'];
/** What the hotline's form asks; anything else that a petition may be is found out by triage. */
const KINDS = ['reflection', 'recommendation', 'complaint', 'denunciation', 'mixed'];
type Typed = 'phone' | 'name' | 'address' | 'placeText' | 'complainedBody' | 'procedureFile' | 'contactResidence';

/** Typed while somebody talks, without the mouse: Tab goes on, the first letters choose, Ctrl Enter records. */
export function ContactForm({ desk, choices, guide }: { desk: Desk; choices: Choices; guide: ContactGuide }) {
  const w = useWordsOf(words);
  const { draft, set, errors, chosen, record, last } = desk;
  const form = useRef<HTMLFormElement>(null);
  const hotline = draft.entry === 'hotline';
  const line = (name: Typed, label: string, hint?: string) => (
    <TextInput
      label={label}
      placeholder={hint}
      value={draft[name]}
      error={errors[name]}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const pick = (name: keyof Draft, label: string, data: { value: string; label: string }[], typed = false) => (
    <Choose
      typed={typed}
      label={label}
      value={String(draft[name])}
      change={(value) => set({ [name]: value } as Partial<Draft>)}
      data={data}
      error={errors[name]}
    />
  );
  const named = (options: Record<string, string>) =>
    Object.entries(options).map(([value, label]) => ({ value, label }));
  const ways = waysOf(chosen, draft);
  const save = () => {
    if (!record.isPending) record.mutate();
  };
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={w.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <div className={css.row} data-columns="when">
        {pick('entry', w.entry, named(w.entries))}
        {pick(
          'channel',
          w.channel,
          choices.channels.filter(({ value }) => CHANNELS.includes(value)),
          true,
        )}
        <DayInput
          label={w.day}
          value={draft.contactedOn}
          change={(day) => set({ contactedOn: day ?? today() })}
          notAfterToday
          error={errors.contactedOn}
        />
        <TextInput
          label={w.time}
          inputMode="numeric"
          autoComplete="off"
          placeholder="hh:mm"
          value={draft.contactedTime}
          error={errors.contactedTime}
          onChange={(event) => set({ contactedTime: event.currentTarget.value })}
          onBlur={() => set({ contactedTime: hourOf(draft.contactedTime) })}
        />
      </div>
      <div className={css.row} data-columns="who">
        <div data-first>{line('phone', w.phone)}</div>
        {line('name', w.name, w.nameHint)}
        {line('address', w.address)}
      </div>
      <Textarea
        label={w.content}
        description={w.contentHint}
        value={draft.content}
        error={errors.content}
        autosize
        minRows={4}
        maxRows={10}
        onChange={(event) => set({ content: event.currentTarget.value })}
      />
      {hotline ? (
        <fieldset className={css.classing}>
          <legend>{w.classing}</legend>
          <div className={css.row} data-columns="class">
            {pick('contactClass', w.contactClass, [{ value: '', label: w.later }, ...guide.classes], true)}
            {pick(
              'kind',
              w.kind,
              choices.kinds.filter(({ value }) => KINDS.includes(value)),
              true,
            )}
            {chosen &&
              pick(
                'contactHandling',
                w.handling,
                guide.handlings.filter(({ value }) => ways.includes(value)),
              )}
          </div>
          {draft.kind === 'denunciation' && <p className={css.sealed}>{w.sealed}</p>}
          {chosen && (
            <>
              <div className={css.row}>
                {line('complainedBody', w.complainedBody)}
                {line('procedureFile', w.procedureFile)}
                {line('placeText', w.place)}
              </div>
              <div className={css.row}>
                {pick('recordingConsent', w.recording, named(w.recordings))}
                {pick('disclosureConsent', w.disclosure, named(w.disclosures))}
                {line('contactResidence', w.residence)}
              </div>
              {advises(draft) && (
                <Textarea
                  label={w.guidanceGiven}
                  value={draft.guidanceGiven}
                  error={errors.guidanceGiven}
                  autosize
                  minRows={2}
                  maxRows={6}
                  onChange={(event) => set({ guidanceGiven: event.currentTarget.value })}
                />
              )}
            </>
          )}
        </fieldset>
      ) : (
        line('placeText', w.place)
      )}
      <div className={css.foot}>
        <Checkbox
          label={w.offHours}
          checked={draft.offHours}
          onChange={(event) => set({ offHours: event.currentTarget.checked })}
        />
        <Button type="submit" loading={record.isPending} rightSection={<Kbd className={css.key}>Ctrl Enter</Kbd>}>
          {w.save}
        </Button>
      </div>
      <p className={css.last} role="status">
        {last && (
          <>
            <Link to={paths.petition(last.petitionId)}>{w.saved(last.code, last.title)}</Link>
            {last.taskId && <Link to={paths.task(last.taskId)}>{w.next}</Link>}
          </>
        )}
      </p>
    </form>
  );
}
