import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RegisterColumn, RegisterLine } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Sealed } from '../../parts/Marks.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Register.module.css';
import type { Question } from './useQuestion.ts';
import { words } from './words.ts';

const LETTER = 7.6;
const MARGIN = 14;
const NARROWEST = 100;
const SENDERS = ['petitioner', 'who'];

/** The lines of a book; each leads to its matter. On a phone a line is a card. */
export function RegisterTable({ question, rows }: { question: Question; rows: RegisterLine[] }) {
  const w = useWordsOf(words);
  const navigate = useNavigate();
  const { register, columns } = question;
  const widths = columns.map(({ width }) => Math.max(NARROWEST, Math.round(width * LETTER) + MARGIN));
  // a paper's line leads to the papers of its petition
  const tab = register.key.startsWith('van-ban') ? 'documents' : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keys that scroll
    <section className={css.sideways} aria-label={w.table(register.title)} tabIndex={0}>
      <table
        className={css.table}
        style={{ '--least': `${widths.reduce((sum, one) => sum + one, 0)}px` } as CSSProperties}
      >
        <colgroup>
          {columns.map(({ key }, n) => (
            <col key={key} style={{ width: widths[n] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const address = addressOf(row, tab);
            return (
              <tr
                key={row.id}
                data-voided={row.voided || undefined}
                data-still={!address || undefined}
                onClick={(event) => address && !(event.target as Element).closest('a') && void navigate(address)}
              >
                {columns.map((column, n) => (
                  <td key={column.key} data-title={column.title} data-type={column.type}>
                    {n === 0 && row.voided && <VisuallyHidden>{w.isVoided} </VisuallyHidden>}
                    {n === 0 && address ? (
                      <Link to={address}>{wordsOf(row, column, w) || w.incomplete}</Link>
                    ) : (
                      wordsOf(row, column, w)
                    )}
                    {SENDERS.includes(column.key) && row.sealed && <Sealed />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function addressOf({ leadsTo, incomplete }: RegisterLine, tab: string | undefined): string | null {
  if (!leadsTo) return null;
  if (leadsTo.page === 'incoming') return paths.incomingEntry(leadsTo.id);
  return incomplete ? paths.incomplete(leadsTo.id) : paths.petition(leadsTo.id, tab);
}

function wordsOf(row: RegisterLine, { key, type }: RegisterColumn, w: { yes: string }): string {
  const value = row.cells[key];
  if (value === null || value === undefined || value === '') return '';
  if (type === 'day') return showDay(String(value));
  if (type === 'instant') return showInstant(String(value));
  if (type === 'yesNo') return value === true ? w.yes : '';
  return String(value);
}
