import { IconChecks } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { arrivals } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { words } from '../arrival/words.ts';
import css from './Missing.module.css';

/** The desk's chase list: what is to be asked for, oldest first. */
export function MissingList() {
  const w = useWordsOf(words);
  const { worklist } = useWords();
  const { list, rows } = usePages(['missing'], (after) => arrivals.missing(after));
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box, list);
  useTitle(w.listTitle);
  return (
    <div className={css.page} ref={box}>
      <h1>{w.listTitle}</h1>
      <p className={css.hint}>{w.listHint}</p>
      {list.isPending && <Rows count={8} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <Empty icon={<IconChecks />} title={w.listEmpty} />}
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.code}>{w.columns.code}</th>
              <th>{w.columns.title}</th>
              <th className={css.missing}>{w.columns.missing}</th>
              <th className={css.asked}>{w.columns.asked}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className={css.code}>
                  <Link to={row.incomplete ? paths.incomplete(row.id) : paths.petition(row.id)}>
                    {row.code ?? w.noCode}
                  </Link>
                </td>
                <td>
                  {row.title || '…'}
                  <small>{row.petitioners}</small>
                </td>
                <td className={css.missing}>{row.missing.map(({ name }) => name).join(', ')}</td>
                <td className={css.asked}>
                  {row.asked
                    ? (row.asked.answered ? w.answered : w.asked)(row.asked.by, showInstant(row.asked.at))
                    : w.notAsked}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? worklist.loadingMore : list.hasNextPage ? '' : worklist.end}
        </p>
      )}
    </div>
  );
}
