import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { deliveries } from '../../api/post.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { ListedDelivery } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { wordsOf } from '../../parts/States.tsx';
import { today } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

export type Many = { what: 'send' | 'receive'; rows: ListedDelivery[] };

/** The list of the post in one go: a pasted column of codes, or one day for all that came back signed. */
export function ManyDialog({ many, close, done }: { many: Many | null; close(): void; done(count: number): void }) {
  const w = useWordsOf(words);
  const { common } = useWords();
  return (
    <Modal
      opened={many !== null}
      onClose={close}
      size="lg"
      title={many?.what === 'send' ? w.acts.sendMany : w.acts.receiveMany}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {many && <ManyForm many={many} close={close} done={done} />}
    </Modal>
  );
}

function ManyForm({ many: { what, rows }, close, done }: { many: Many; close(): void; done(count: number): void }) {
  const w = useWordsOf(words);
  const all = useWords();
  const [day, setDay] = useState<string | null>(today());
  const [text, setText] = useState('');
  const key = useRef(newKey());
  const codes = text.replace(/\n$/, '').split('\n');
  const act = useMutation({
    mutationFn: () =>
      what === 'send'
        ? deliveries.sendMany(
            { sentOn: day ?? '', items: rows.map(({ id }, index) => ({ id, code: codes[index]?.trim() || null })) },
            key.current,
          )
        : deliveries.receiveMany({ items: rows.map(({ id }) => ({ id, receivedOn: day ?? '' })) }, key.current),
    onSuccess: ({ recorded }) => {
      close();
      done(recorded);
    },
    onError: () => {
      key.current = newKey();
    },
  });
  const faults: Record<string, string> = act.error instanceof Refusal ? act.error.fields : {};
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (day && !act.isPending) act.mutate();
      }}
    >
      <DayInput
        data-autofocus
        label={what === 'send' ? w.fields.sentOn : w.fields.receivedOn}
        value={day}
        notAfterToday
        change={setDay}
      />
      {what === 'send' && (
        <Textarea
          label={w.codes}
          description={`${w.codesHint} ${w.codesCount(codes.filter((code) => code.trim()).length, rows.length)}`}
          value={text}
          autosize
          minRows={Math.min(rows.length, 4)}
          maxRows={10}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ol className={css.many}>
        {rows.map((row, index) => (
          <li key={row.id}>
            <span>
              {row.name}{' '}
              <small>{[row.number, what === 'send' && codes[index]?.trim()].filter(Boolean).join(' · ')}</small>
            </span>
            {faults[`items.${index}`] && (
              <small role="alert" className={css.wrong}>
                {faults[`items.${index}`]}
              </small>
            )}
          </li>
        ))}
      </ol>
      {act.isError && (
        <p role="alert" className={css.wrong}>
          {wordsOf(act.error, all)}
        </p>
      )}
      <div className={css.answers}>
        <Button variant="default" onClick={close}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={act.isPending} disabled={!day}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}
