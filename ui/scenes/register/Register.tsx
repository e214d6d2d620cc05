import { Button, Select } from '@mantine/core';
import { IconBook2, IconFilterOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { NavLink, useParams } from 'react-router';
import { Refusal } from '../../api/refusal.ts';
import { registers } from '../../api/registers.ts';
import type { Register as Book } from '../../api/types.ts';
import { NoPage } from '../../app/Crashed.tsx';
import { paths } from '../../app/paths.ts';
import { Unverified } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters } from './Filters.tsx';
import css from './Register.module.css';
import { RegisterTable } from './RegisterTable.tsx';
import { useQuestion } from './useQuestion.ts';
import { Views } from './Views.tsx';
import { words } from './words.ts';

/** The books of the house: readings of what was entered, never books of their own. */
export function Register() {
  const { key } = useParams();
  const all = useQuery({ queryKey: ['registers'], queryFn: registers.all, staleTime: Number.POSITIVE_INFINITY });
  if (all.isPending) return <Waiting tall />;
  if (all.isError) return <Failure error={all.error} retry={() => void all.refetch()} />;
  const book = all.data.items.find((one) => one.key === key);
  return book ? <OpenBook key={book.key} book={book} books={all.data.items} /> : <NoPage />;
}

function OpenBook({ book, books }: { book: Book; books: Book[] }) {
  const w = useWordsOf(words);
  const { worklist, common } = useWords();
  const question = useQuestion(book);
  const { filters, columns, sort } = question;
  const asked = { ...filters, columns: columns.map(({ key }) => key).join(), sort };
  const { list, rows } = usePages(
    ['petitions', 'register', book.key, asked],
    (after) => registers.page(book.key, asked, after),
    { retry: (times, error) => times < 2 && !(error instanceof Refusal && error.status < 500) },
  );
  const count = useQuery({
    queryKey: ['petitions', 'count', book.key, filters],
    queryFn: () => registers.count(book.key, filters),
    retry: false,
  });
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box, list);
  useTitle(book.title);
  const filtered = Object.keys(filters).length > 0;
  const counted = count.data && `${count.data.count.toLocaleString('vi')}${count.data.capped ? '+' : ''}`;
  return (
    <div className={css.page} ref={box}>
      <nav className={css.books} aria-label={w.books}>
        {books.map((one) => (
          <NavLink key={one.key} to={paths.book(one.key)} className={css.book}>
            {one.title}
          </NavLink>
        ))}
      </nav>
      <div className={css.head}>
        <h1>
          {book.title}{' '}
          {counted && (
            <span aria-live="polite">
              {w.lines(counted, book.unit)}
              {count.data.repeated > 0 && `, ${w.repeated(count.data.repeated)}`}
              {count.data.voided > 0 && `, ${w.voided(count.data.voided)}`}
            </span>
          )}
          {book.form && <Unverified hint={w.form(book.form)} />}
        </h1>
        <div className={css.tools}>
          <Select
            className={css.sort}
            aria-label={w.sort}
            allowDeselect={false}
            value={sort}
            data={book.sorts.flatMap(({ key, title }) => [
              { value: `-${key}`, label: w.descending(title) },
              { value: key, label: w.ascending(title) },
            ])}
            comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
            onChange={(next) => question.set({ sort: next === book.usualSort ? null : next })}
          />
          <ColumnChooser question={question} />
          <Views question={question} />
          <ExportMenu question={question} />
        </div>
      </div>
      <Filters question={question} />
      {list.isPending && <Rows count={10} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && (
        <Empty
          icon={filtered ? <IconFilterOff /> : <IconBook2 />}
          title={filtered ? w.empty : w.emptyBook}
          {...(filtered && { hint: w.emptyHint })}
        >
          {filtered && (
            <Button variant="default" onClick={question.clear}>
              {common.clear}
            </Button>
          )}
        </Empty>
      )}
      {rows.length > 0 && <RegisterTable question={question} rows={rows} />}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? worklist.loadingMore : list.hasNextPage ? '' : worklist.end}
        </p>
      )}
    </div>
  );
}
