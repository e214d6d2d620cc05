import { Radio } from '@mantine/core';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Office } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { OfficePart } from './OfficePart.tsx';
import { officeWords } from './officeWords.ts';
import css from './Settings.module.css';
import { useOffice } from './useOffice.ts';

type Book = Office['book']['now'];
const BOOKS: readonly Book[] = ['own', 'external'];

/** Which book gives the numbers, and from when a change holds. */
export function OutgoingBook({ office }: { office: Office }) {
  const w = useWordsOf(officeWords);
  const rule = useOffice();
  const { now, year, given, next } = office.book;
  const set = next?.book ?? now;
  const [book, setBook] = useState<Book>(set);
  const may = office.abilities.administer;
  return (
    <OfficePart
      id="outgoing-book"
      title={w.book}
      hint={w.bookHint}
      save={may ? () => void rule.save(() => api.book(book)) : null}
      running={rule.running}
      changed={book !== set}
      refused={rule.words}
    >
      <Radio.Group aria-labelledby="outgoing-book" value={book} onChange={(value) => setBook(value as Book)}>
        <div className={css.choices}>
          {BOOKS.map((one) => (
            <Radio key={one} value={one} label={w.books[one]} disabled={!may} />
          ))}
        </div>
      </Radio.Group>
      <p className={css.hint}>
        {given ? w.given(year) : w.notGiven(year)} {next && <strong>{w.next(w.books[next.book], next.from)}</strong>}
      </p>
    </OfficePart>
  );
}
