import { Button, SegmentedControl } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { transfers } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import css from './Transfers.module.css';
import { useTransferActs } from './useTransferActs.ts';
import { words } from './words.ts';

type Row = Awaited<ReturnType<typeof transfers.list>>['items'][number];

/** What other agencies hand over, and what became of what was handed on. */
export function TransfersPage() {
  const w = useWordsOf(words);
  const { worklist } = useWords();
  const [which, setWhich] = useState<'in' | 'out'>('in');
  const [returning, setReturning] = useState<Row | null>(null);
  const acts = useTransferActs();
  const { list, rows } = usePages(['transfers', which], (after) =>
    transfers.list({ box: which, after: after ?? undefined }),
  );
  const place = useRef<HTMLDivElement>(null);
  const more = useMore(place, list);
  useTitle(w.title);
  return (
    <div className={css.page} ref={place}>
      <h1>{w.title}</h1>
      <p className={css.hint}>{w.hint}</p>
      <SegmentedControl
        className={css.boxes}
        aria-label={w.title}
        value={which}
        onChange={(value) => setWhich(value === 'out' ? 'out' : 'in')}
        data={[
          { value: 'in', label: w.boxes.in },
          { value: 'out', label: w.boxes.out },
        ]}
      />
      {list.isPending && <Rows count={6} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <Empty icon={<IconInbox />} title={w.empty[which]} />}
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th>{w.columns.what}</th>
              <th className={css.with}>{w.columns.with}</th>
              <th className={css.state}>{w.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.petitionId && row.code && <Link to={paths.petition(row.petitionId)}>{row.code}</Link>}{' '}
                  {row.title ?? w.sealed}
                  <small>
                    {row.petitionKind} · {which === 'in' ? w.from(row.from) : w.to(row.to)}
                  </small>
                </td>
                <td className={css.with}>
                  {row.abilities.readPaper ? (
                    <a href={transfers.paper(row.id)} target="_blank" rel="noreferrer">
                      {w.slip(row.kindName, row.number, showDay(row.sentOn))}
                    </a>
                  ) : (
                    w.slip(row.kindName, row.number, showDay(row.sentOn))
                  )}
                </td>
                <td className={css.state}>
                  {row.stateName}
                  {row.returnReason && <small>{row.returnReason}</small>}
                  {row.outcome && <small>{w.result(row.outcome)}</small>}
                  {row.abilities.accept && (
                    <div className={css.acts}>
                      <Button size="xs" loading={acts.running === row.id} onClick={() => void acts.accept(row.id)}>
                        {row.kind === 'guide' ? w.note : w.accept}
                      </Button>
                      {row.abilities.return && (
                        <Button size="xs" variant="default" onClick={() => setReturning(row)}>
                          {w.giveBack}
                        </Button>
                      )}
                    </div>
                  )}
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
      {returning && <ReturnDialog id={returning.id} close={() => setReturning(null)} acts={acts} />}
    </div>
  );
}
