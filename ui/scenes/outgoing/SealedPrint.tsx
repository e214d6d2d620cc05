import { Button, Modal, Textarea } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deliveries } from '../../api/post.ts';
import type { DeliveryRow } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

type What = 'envelope' | 'paper';

/** Prints the cover of a closed envelope, or the paper with the name on it: saved by the browser, kept nowhere here. */
export function SealedPrint({ row }: { row: DeliveryRow }) {
  const w = useWordsOf(words);
  const { petition, common } = useWords();
  const tell = useTell();
  const [asking, ask] = useState(false);
  const [purpose, setPurpose] = useState('');
  const printing = useMutation({
    mutationFn: async (what: What) => save(await deliveries.open(row.id, { what, purpose: purpose.trim() }), what),
    gcTime: 0,
    onSuccess: () => ask(false),
    onError: (error) => tell({ refused: error }),
  });
  const short = purpose.trim().length < 20;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPrinter size={14} aria-hidden />}
        onClick={() => ask(true)}
      >
        {w.sealedPrint}
      </Button>
      <Modal
        opened={asking}
        onClose={() => ask(false)}
        title={w.sealedPrint}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <div className={css.form}>
          <Textarea
            label={petition.purpose}
            description={petition.openIdentityText}
            data-autofocus
            autosize
            minRows={3}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <span className={css.acts}>
            <Button disabled={short} loading={printing.isPending} onClick={() => printing.mutate('envelope')}>
              {w.sealedEnvelope}
            </Button>
            <Button
              variant="default"
              disabled={short}
              loading={printing.isPending}
              onClick={() => printing.mutate('paper')}
            >
              {w.sealedPaper}
            </Button>
          </span>
        </div>
      </Modal>
    </>
  );
}

function save(content: Blob, what: What): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${what}.pdf`;
  link.click();
  URL.revokeObjectURL(address);
}
