import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { missingItems, missingNames } from '../../../server/domain/missing.ts';
import type { arrivals } from '../../api/matters.ts';
import type { Arrival } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Arrival.module.css';
import { words } from './words.ts';

type Body = Parameters<typeof arrivals.chase>[1];
type Props = {
  kind: Body['kind'] | null;
  missing: Arrival['missing'];
  busy: boolean;
  close(): void;
  save(body: Body): void;
};

/** A call or a letter about what is missing, and what came back. */
export function ChaseDialog({ kind, missing, busy, close, save }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const [items, setItems] = useState<Body['items']>([]);
  const [means, setMeans] = useState<Body['means']>('phone');
  const [note, setNote] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new note begins with all that is missing
  useEffect(() => {
    setItems(missing.map(({ item }) => item));
    setNote('');
  }, [kind]);
  const offered = missing.length ? [...missing.map(({ item }) => item), 'other' as const] : [...missingItems];
  return (
    <Modal
      opened={kind !== null}
      onClose={close}
      title={kind === 'answered' ? w.noteAnswered : w.noteAsked}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (kind && items.length && !busy) save({ kind, items, means, note: note.trim() });
        }}
      >
        <Checkbox.Group label={w.about} value={items} onChange={(chosen) => setItems(chosen as Body['items'])}>
          <div className={css.items}>
            {offered.map((item) => (
              <Checkbox key={item} value={item} size="xs" label={missingNames[item]} />
            ))}
          </div>
        </Checkbox.Group>
        <Choose
          label={w.means}
          value={means}
          change={(next) => setMeans(next as Body['means'])}
          data={Object.entries(w.meansOf).map(([value, label]) => ({ value, label }))}
        />
        <Textarea
          data-autofocus
          label={w.words}
          value={note}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={css.answers}>
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={!items.length}>
            {w.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
