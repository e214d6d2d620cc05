import { Group, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/useWords.tsx';

type Props = {
  opened: boolean;
  title: string;
  onClose: () => void;
  /** The buttons; `purpose` is null while it says too little to be kept in the journal. */
  children: (purpose: string | null) => ReactNode;
};

const LEAST = 20;

/** Asks what somebody opens a sealed identity for. */
export function AskPurpose({ opened, title, onClose, children }: Props) {
  const { petition: w, common } = useWords();
  const [text, write] = useState('');
  const purpose = text.trim();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <Textarea
        label={w.purpose}
        description={w.openIdentityText}
        data-autofocus
        autosize
        minRows={3}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={8} mt={14}>
        {children(purpose.length < LEAST ? null : purpose)}
      </Group>
    </Modal>
  );
}
