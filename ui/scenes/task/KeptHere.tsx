import { Alert, Button } from '@mantine/core';
import { words } from '../../paper/words.ts';
import { showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './FormPane.module.css';
import type { LocalDraft } from './localDraft.ts';

type Props = { kept: LocalDraft; used: boolean; use(): void; drop(): void };

/** What was typed without a network is back, or is offered where the draft on the server has gone on meanwhile. */
export function KeptHere({ kept, used, use, drop }: Props) {
  const w = useWordsOf(words);
  return (
    <Alert className={css.alert} variant="light" color={used ? 'lagoon' : 'yellow'} role="status">
      {used ? w.keptHere(showInstant(kept.at)) : w.keptElse(showInstant(kept.at))}
      {!used && (
        <p className={css.keptActs}>
          <Button size="compact-sm" onClick={use}>
            {w.use}
          </Button>{' '}
          <Button size="compact-sm" variant="default" onClick={drop}>
            {w.drop}
          </Button>
        </p>
      )}
    </Alert>
  );
}
