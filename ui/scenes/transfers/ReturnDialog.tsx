import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWordsOf } from '../../words/useWords.tsx';
import type { useTransferActs } from './useTransferActs.ts';
import { words } from './words.ts';

type Acts = ReturnType<typeof useTransferActs>;

/** Asks why a petition goes back to the agency that handed it over. */
export function ReturnDialog({ id, close, acts }: { id: string; close(): void; acts: Acts }) {
  const w = useWordsOf(words);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await acts.giveBack(id, reason.trim())) close();
  };
  return (
    <Modal opened onClose={close} title={w.giveBack} centered>
      <Textarea
        label={w.reason}
        description={w.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {w.cancel}
        </Button>
        <Button onClick={() => void send()} disabled={reason.trim().length < 10} loading={acts.running === id}>
          {w.giveBack}
        </Button>
      </Group>
    </Modal>
  );
}
