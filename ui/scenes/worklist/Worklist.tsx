import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { tasks } from '../../api/tasks.ts';
import type { TaskRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords } from '../../words/useWords.tsx';
import { TodayLink } from '../today/TodayLink.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { useListKeys } from './useListKeys.ts';
import { usePlace } from './usePlace.ts';
import { useTaskActs } from './useTaskActs.ts';
import css from './Worklist.module.css';
import { filterNames, WorklistFilters } from './WorklistFilters.tsx';
import { WorklistTable } from './WorklistTable.tsx';

export const MyWorklist = () => <Worklist key="mine" scope="mine" />;
export const UnitWorklist = () => <Worklist key="unit" scope="unit" />;

function Worklist({ scope }: { scope: 'mine' | 'unit' }) {
  const w = useWords();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [assigning, setAssigning] = useState<TaskRow | null>(null);
  const filters = useMemo(() => Object.fromEntries(filterNames.map((name) => [name, params.get(name)])), [params]);
  const me = useMe();
  // who assigns sees the work of everybody
  const seen = scope === 'unit' && me.abilities.includes('assign-tasks') ? 'all' : scope;
  const filtered = filterNames.some((name) => name !== 'sort' && params.get(name));
  const { list, rows } = usePages(['tasks', scope, filters], (after) =>
    tasks.list({ scope: seen, ...filters, after, limit: 50 }),
  );
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(`${scope}?${params}`, box, rows.length > 0);
  const acts = useTaskActs();
  const open = useCallback(
    (row: TaskRow) => {
      place.select(row.id);
      void navigate(paths.task(row.id), { state: { from: `${location.pathname}${location.search}` } });
    },
    [navigate, place.select],
  );
  useListKeys({
    rows,
    selected: place.selected,
    select: place.select,
    open,
    claim: acts.claim,
    release: acts.release,
    assign: setAssigning,
    box,
  });
  const more = useMore(box, list);
  useTitle(scope === 'mine' ? w.worklist.mine : w.worklist.unit);
  useEffect(() => {
    if (!place.selected && rows[0]) place.select(rows[0].id, false);
  }, [rows, place.selected, place.select]);
  const total = list.data?.pages[0]?.total;

  return (
    <div className={css.page} ref={box}>
      <div className={css.head}>
        <h1>
          {scope === 'mine' ? w.worklist.mine : w.worklist.unit}
          {total !== undefined && <span aria-live="polite">{w.worklist.count(total)}</span>}
        </h1>
        <WorklistFilters scope={scope} params={params} change={setParams} />
        {scope === 'mine' && <TodayLink />}
      </div>
      {list.isPending && <Rows count={10} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && nothing()}
      {rows.length > 0 && (
        <WorklistTable
          scope={scope}
          rows={rows}
          selected={place.selected}
          select={place.select}
          open={open}
          acts={acts}
          assign={setAssigning}
        />
      )}
      {rows.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {list.isFetchingNextPage ? w.worklist.loadingMore : list.hasNextPage ? '' : w.worklist.end}
        </p>
      )}
      <AssignDialog task={assigning} close={() => setAssigning(null)} />
    </div>
  );

  function nothing() {
    if (filtered)
      return (
        <Empty icon={<IconFilterOff />} title={w.worklist.emptyFilter}>
          <Button variant="default" onClick={() => setParams({})}>
            {w.common.clear}
          </Button>
        </Empty>
      );
    if (scope === 'unit') return <Empty icon={<IconChecks />} title={w.worklist.emptyUnit} />;
    return (
      <Empty icon={<IconChecks />} title={w.worklist.emptyMine} hint={w.worklist.emptyMineHint}>
        <Button component={Link} to={paths.unit} variant="light">
          {w.nav.unit}
        </Button>
      </Empty>
    );
  }
}
