import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Approval } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './SignatureNote.module.css';
import { words } from './words.ts';

/** In which capacity the paper will be signed, or why it cannot be: said before anybody presses. */
export function SignatureNote({ signature }: { signature: Approval['signature'] }) {
  const w = useWordsOf(words);
  if (!signature) return null;
  if (signature.refusal)
    return (
      <Alert className={css.note} color="red" variant="light" icon={<IconAlertTriangle />} title={w.cannot}>
        {signature.refusal.message}
      </Alert>
    );
  return (
    <p className={css.note}>
      {w.willPrint}: <strong>{signature.lines.join(' / ')}</strong>
      {signature.basis && `, ${w.basis(signature.basis)}`}
    </p>
  );
}
