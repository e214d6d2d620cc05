import { Alert, Button } from '@mantine/core';
import { Refusal } from '../../api/refusal.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './FormPane.module.css';

export type Refused = { error: unknown; rest: [string, string][] };

/** What the server said no to: fields that are not on the page are listed here, the others stand at their place. */
export function RefusedNote({ refused, reload }: { refused: Refused | null; reload(): void }) {
  const w = useWords();
  if (!refused) return null;
  const stale = refused.error instanceof Refusal && (refused.error.status === 409 || refused.error.status === 412);
  return (
    <Alert
      className={css.refused}
      color={stale ? 'yellow' : 'red'}
      variant="light"
      role="alert"
      title={stale ? w.task.conflict : undefined}
    >
      {wordsOf(refused.error, w)}
      {refused.rest.length > 0 && (
        <ul>
          {refused.rest.map(([key, message]) => (
            <li key={key}>{message}</li>
          ))}
        </ul>
      )}
      {stale && (
        <Button size="compact-sm" variant="default" onClick={reload}>
          {w.task.reload}
        </Button>
      )}
    </Alert>
  );
}
