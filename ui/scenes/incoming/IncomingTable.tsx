import { IconLock } from '@tabler/icons-react';
import type { IncomingRow } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Incoming.module.css';
import { words } from './words.ts';

export function IncomingTable({ rows, choose }: { rows: IncomingRow[]; choose(id: string): void }) {
  const { columns: w } = useWordsOf(words);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.number}>{w.number}</th>
          <th className={css.day}>{w.arrived}</th>
          <th>{w.title}</th>
          <th className={css.letter}>{w.letter}</th>
          <th className={css.person}>{w.holder}</th>
          <th className={css.state}>{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-voided={row.state === 'voided' || undefined} onClick={() => choose(row.id)}>
            <td className={css.number}>
              <button type="button" onClick={() => choose(row.id)}>
                {row.number}
              </button>
            </td>
            <td className={css.day}>{showDay(row.arrivedOn)}</td>
            <td className={css.title}>
              <span>
                {row.secrecy !== 'open' && <IconLock size={14} aria-hidden />} {row.title}
              </span>
              <small>
                {[row.kindName, row.title === row.sender ? '' : row.sender, row.addressee].filter(Boolean).join(' · ')}
              </small>
            </td>
            <td className={css.letter}>{[row.letterNumber, showDay(row.letterOn)].filter(Boolean).join(' · ')}</td>
            <td className={css.person}>{row.holder?.name}</td>
            <td className={css.state}>
              <Tag
                tone={
                  row.state === 'settled' ? 'done' : row.state === 'routed' || row.state === 'opened' ? 'open' : 'plain'
                }
              >
                {row.stateName}
              </Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
