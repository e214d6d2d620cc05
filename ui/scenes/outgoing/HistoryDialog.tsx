import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deliveries } from '../../api/post.ts';
import type { DeliveryRow } from '../../api/types.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

/** Every attempt at one recipient and whatever was recorded about them. */
export function HistoryDialog({ row, close }: { row: DeliveryRow | null; close(): void }) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const history = useQuery({
    queryKey: ['deliveries', 'history', row?.id],
    queryFn: () => deliveries.history(row?.id ?? ''),
    enabled: row !== null,
  });
  return (
    <Modal
      opened={row !== null}
      onClose={close}
      title={row && `${w.acts.history}: ${row.name}`}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {history.isPending && <Rows count={3} height={32} />}
      {history.isError && <Failure error={history.error} retry={() => void history.refetch()} />}
      {history.data && (
        <ol className={css.history}>
          {history.data.records.map(({ attempt, act, onDay, reason, at, by }) => (
            <li key={`${attempt}${act}${at}`}>
              <strong>
                {w.history[act]} {showDay(onDay)}
              </strong>
              {attempt > 1 && <small>{w.attempt(attempt)}</small>}
              {reason && <q>{reason}</q>}
              <small>
                {by}, {showInstant(at)}
              </small>
            </li>
          ))}
        </ol>
      )}
    </Modal>
  );
}
