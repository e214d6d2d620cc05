import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { crowdFrom } from '../../../server/domain/representatives.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { readCrowd } from './crowd.ts';
import css from './Intake.module.css';
import type { Desk } from './useEntry.ts';
import { words } from './words.ts';

/** People who come with one content: a pasted list, and who of them speaks for the others. */
export function Crowd({ desk }: { desk: Desk }) {
  const w = useWordsOf(words);
  const [text, setText] = useState('');
  const { parties } = desk.entry;
  const people = parties.filter(({ role, name }) => role === 'petitioner' && name.trim());
  const speaking = new Set(parties.filter(({ role }) => role === 'representative').map(({ name }) => name));
  const pasted = readCrowd(text);
  const fault = desk.errors.representatives;
  return (
    <fieldset className={css.part}>
      <legend>{w.crowd}</legend>
      <Textarea
        aria-label={w.crowdHint}
        placeholder={w.crowdHint}
        value={text}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const list = readCrowd(event.clipboardData.getData('text'));
          if (text.trim() || list.length < 2) return;
          event.preventDefault();
          desk.addAll(list);
        }}
      />
      <div className={css.inline}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={pasted.length === 0}
          onClick={() => {
            desk.addAll(pasted);
            setText('');
          }}
        >
          {w.addCrowd(pasted.length)}
        </Button>
        {people.length >= crowdFrom && (
          <span role="status">
            {w.people(people.length, speaking.size)}. {w.rule(people.length)}
          </span>
        )}
      </div>
      {people.length > 1 && (
        <ol className={css.crowd}>
          {people.map((person, at) => (
            <li key={person.local}>
              <span>{at + 1}</span>
              <span>
                {person.name}
                <small>{[person.idNumber, person.address].filter(Boolean).join(' · ')}</small>
              </span>
              <Checkbox
                size="xs"
                label={w.speaks}
                aria-label={w.speaksFor(person.name)}
                checked={speaking.has(person.name)}
                onChange={(event) => desk.represent(person, event.currentTarget.checked)}
              />
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={w.leaveOut(person.name)}
                onClick={() => desk.remove(person.local)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {fault && (
        <p className={css.cardWrong} role="alert" aria-invalid="true" tabIndex={-1}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
