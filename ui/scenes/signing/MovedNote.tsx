import { Alert, Button } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './SignatureNote.module.css';
import { words } from './words.ts';

/** The paper on the screen is no longer the one that was opened: who decides says first that he has read it. */
export function MovedNote({ version, read }: { version: number; read(): void }) {
  const w = useWordsOf(words);
  return (
    <Alert
      className={css.note}
      color="yellow"
      variant="light"
      role="alert"
      icon={<IconRefreshAlert />}
      title={w.moved(version)}
    >
      <Button size="compact-sm" variant="default" onClick={read}>
        {w.haveRead(version)}
      </Button>
    </Alert>
  );
}
