import { Button, Modal, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Arrival.module.css';
import { words } from './words.ts';

type Props = { opened: boolean; busy: boolean; close(): void; save(reason: string): void };

export function VoidDialog({ opened, busy, close, save }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (opened) setReason('');
  }, [opened]);
  const short = reason.trim().length < 5;
  return (
    <Modal opened={opened} onClose={close} title={w.void} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (!short && !busy) save(reason.trim());
        }}
      >
        <p>{w.voidAsk}</p>
        <Textarea
          data-autofocus
          label={w.reason}
          value={reason}
          autosize
          minRows={2}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={css.answers}>
          <Button variant="default" onClick={close}>
            {common.close}
          </Button>
          <Button type="submit" color="red" loading={busy} disabled={short}>
            {w.void}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
