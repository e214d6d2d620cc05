import { Button } from '@mantine/core';
import { IconChecks, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { overview } from '../../api/registers.ts';
import type { TaskRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Today.module.css';
import { words } from './words.ts';

/** A sheet to carry: what is late, due today and due this week, and what was agreed with people. Printed on A4. */
export function Today() {
  const w = useWordsOf(words);
  const me = useMe();
  const read = useQuery({ queryKey: ['tasks', 'today'], queryFn: overview.today });
  useTitle(w.title);
  if (read.isPending) return <Rows count={8} />;
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />;
  const { day, until, tasks, appointments, rest } = read.data;
  const groups: [string, TaskRow[]][] = [
    [w.late, tasks.filter(({ dueOn }) => (dueOn ?? '') < day)],
    [w.today, tasks.filter(({ dueOn }) => dueOn === day)],
    [w.week(showDay(until)), tasks.filter(({ dueOn }) => (dueOn ?? '') > day)],
  ];
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>
          {w.title} <span>{w.of(me.name, showDay(day))}</span>
        </h1>
        <Button className={css.print} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {w.print}
        </Button>
      </div>
      {tasks.length === 0 && appointments.length === 0 && (
        <Empty icon={<IconChecks />} title={w.none} hint={w.noneHint} />
      )}
      {appointments.length > 0 && (
        <section>
          <h2>{w.appointments}</h2>
          <table className={css.table}>
            <thead>
              <tr>
                <th className={css.narrow}>{w.time}</th>
                <th>{w.what}</th>
                <th>{w.place}</th>
              </tr>
            </thead>
            <tbody>
              {appointments.map((one) => (
                <tr key={one.petitionId + one.what}>
                  <td>
                    {showDay(one.on)} {one.time}
                  </td>
                  <td>
                    <b>{one.what}</b>: <Link to={paths.petition(one.petitionId)}>{one.title}</Link>
                    <small>{one.petitionCode}</small>
                  </td>
                  <td>{one.place}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {groups.map(([title, rows]) => rows.length > 0 && <Group key={title} title={title} rows={rows} />)}
      {rest > 0 && <p className={css.rest}>{w.rest(rest)}</p>}
    </div>
  );
}

function Group({ title, rows }: { title: string; rows: TaskRow[] }) {
  const w = useWordsOf(words);
  return (
    <section>
      <h2>
        {title} ({rows.length})
      </h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th className={css.narrow}>{w.due}</th>
            <th>{w.task}</th>
            <th>{w.matter}</th>
            <th className={css.done}>{w.done}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {showDay(row.dueOn)}
                <small>{row.dueWords}</small>
              </td>
              <td>
                <Link to={paths.task(row.id)}>{row.name}</Link>
                <small>{row.procedureName}</small>
              </td>
              <td>
                {row.title}
                <small>{[row.petitionCode, row.petitioner].filter(Boolean).join(' · ')}</small>
              </td>
              <td className={css.done}>
                <span className={css.box} aria-hidden />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
