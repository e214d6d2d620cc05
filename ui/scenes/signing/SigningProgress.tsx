import { Alert, Progress as Bar, Button } from '@mantine/core';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './SigningDesk.module.css';
import type { Progress } from './useSigning.ts';
import { words } from './words.ts';

/** 12/20 while it runs; afterwards how many are done, and each that is not with its reason. */
export function SigningProgress({ progress, close }: { progress: Progress; close(): void }) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const { done, of, signed, failed, running } = progress;
  if (running)
    return (
      <div className={css.progress} role="status">
        <span>{w.progress(done, of)}</span>
        <Bar value={(done / of) * 100} aria-label={w.progress(done, of)} />
        <Button size="sm" variant="default" onClick={close}>
          {w.stop}
        </Button>
      </div>
    );
  return (
    <Alert
      className={css.result}
      role="status"
      color={failed.length > 0 ? 'yellow' : 'green'}
      variant="light"
      withCloseButton
      closeButtonLabel={common.close}
      onClose={close}
      title={w.done(signed)}
    >
      {failed.length > 0 && (
        <>
          {w.failed(failed.length)}
          <ul>
            {failed.map(({ id, name, words: why }) => (
              <li key={id}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
