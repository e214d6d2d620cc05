import type { DeliveryRow } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { DeliveryState } from './DeliveryState.tsx';
import css from './Outgoing.module.css';
import { SealedPrint } from './SealedPrint.tsx';
import { words } from './words.ts';

/** Where a paper went, recipient by recipient, as its own page and the case page show it. */
export function DeliveryList({ deliveries, mayName = false }: { deliveries: DeliveryRow[]; mayName?: boolean }) {
  const w = useWordsOf(words);
  if (deliveries.length === 0) return null;
  return (
    <ul className={css.recipients} aria-label={w.deliveries}>
      {deliveries.map((row) => (
        <li key={row.id}>
          <span>
            {row.name}{' '}
            <small>{[row.sealed && w.sealed, w.routes[row.route], row.code].filter(Boolean).join(' · ')}</small>{' '}
            {row.sealed && mayName && <SealedPrint row={row} />}
          </span>
          <DeliveryState row={row} />
        </li>
      ))}
    </ul>
  );
}
