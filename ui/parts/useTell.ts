import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useWords } from '../words/useWords.tsx';
import { wordsOf } from './States.tsx';

// What was done last replaces what was done before: entered one after another, they would pile up.
let done: string | null = null;

/** Says in a corner what was done, or why it was refused. */
export function useTell() {
  const w = useWords();
  return useCallback(
    (said: string | { refused: unknown }) => {
      const closeButtonProps = { 'aria-label': w.common.close };
      if (typeof said === 'string') {
        if (done) notifications.hide(done);
        done = notifications.show({ color: 'lagoon', message: said, closeButtonProps });
      } else notifications.show({ color: 'red', message: wordsOf(said.refused, w), closeButtonProps });
    },
    [w],
  );
}
