import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { petitions } from '../../api/matters.ts';
import { AskPurpose } from '../../parts/AskPurpose.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

/** Shown for this moment and kept nowhere: leaving the page or hiding it forgets the identity. */
export function SealedIdentity({ petitionId, partyId }: { petitionId: string; partyId: string }) {
  const { petition: w, common } = useWords();
  const tell = useTell();
  const [asking, ask] = useState(false);
  const opening = useMutation({
    mutationFn: (purpose: string) => petitions.openIdentity(petitionId, partyId, purpose),
    gcTime: 0,
    onSuccess: () => ask(false),
    onError: (error) => tell({ refused: error }),
  });
  const found = opening.data;
  return (
    <>
      {found ? (
        <p className={css.identity}>
          <strong>{found.name}</strong>
          {[found.birthYear, found.idNumber, found.phone, found.email, found.address].filter(Boolean).join(' · ')}
          <Button size="compact-xs" variant="subtle" onClick={() => opening.reset()}>
            {w.hide}
          </Button>
        </p>
      ) : (
        <Button size="compact-sm" variant="default" leftSection={<IconEye size={15} />} onClick={() => ask(true)}>
          {w.openIdentity}
        </Button>
      )}
      <AskPurpose opened={asking} onClose={() => ask(false)} title={w.openIdentityTitle}>
        {(purpose) => (
          <>
            <Button variant="default" onClick={() => ask(false)}>
              {common.cancel}
            </Button>
            <Button
              disabled={purpose === null}
              loading={opening.isPending}
              onClick={() => purpose && opening.mutate(purpose)}
            >
              {w.openIdentity}
            </Button>
          </>
        )}
      </AskPurpose>
    </>
  );
}
