import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deliveries } from '../../api/post.ts';
import type { DeliveryRow } from '../../api/types.ts';
import { AskPurpose } from '../../parts/AskPurpose.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

type What = 'envelope' | 'paper';

/** Prints the cover of a closed envelope, or the paper with the name on it: saved by the browser, kept nowhere here. */
export function SealedPrint({ row }: { row: DeliveryRow }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const [asking, ask] = useState(false);
  const printing = useMutation({
    mutationFn: async (asked: { what: What; purpose: string }) =>
      save(await deliveries.open(row.id, asked), asked.what),
    gcTime: 0,
    onSuccess: () => ask(false),
    onError: (error) => tell({ refused: error }),
  });
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
      <AskPurpose opened={asking} onClose={() => ask(false)} title={w.sealedPrint}>
        {(purpose) =>
          (['envelope', 'paper'] as const).map((what) => (
            <Button
              key={what}
              variant={what === 'envelope' ? 'filled' : 'default'}
              disabled={purpose === null}
              loading={printing.isPending}
              onClick={() => purpose && printing.mutate({ what, purpose })}
            >
              {what === 'envelope' ? w.sealedEnvelope : w.sealedPaper}
            </Button>
          ))
        }
      </AskPurpose>
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
