import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { overview } from '../../api/registers.ts';
import type { HeadOverview } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Sealed } from '../../parts/Marks.tsx';
import { Failure, Waiting } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Counts } from './Counts.tsx';
import { Measures } from './Measures.tsx';
import css from './Overview.module.css';
import { Reports } from './Reports.tsx';
import { words } from './words.ts';

const TOTALS = ['unsettled', 'late', 'near', 'paused', 'crowded', 'complex', 'long'] as const;

/** What the head looks at first: every number leads to its matters, and nobody but the head sees who is late. */
export function Overview() {
  const w = useWordsOf(words);
  const read = useQuery({ queryKey: ['overview', 'head'], queryFn: overview.head });
  useTitle(w.title);
  if (read.isPending) return <Waiting tall />;
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />;
  const { data } = read;
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>
          {w.title} <span>{w.at(showInstant(data.at))}</span>
        </h1>
        <div className={css.tools}>
          <Reports />
          {data.abilities.measure && <Measures measures={data.measures} />}
        </div>
      </div>
      <Totals data={data} />
      <div className={css.columns}>
        <section>
          <h2>{w.matters}</h2>
          <Matters data={data} />
        </section>
        <div className={css.side}>
          <section>
            <h2>{w.causes}</h2>
            <ul className={css.list}>
              {data.causes.map(({ key, label, late }) => (
                <li key={key}>
                  {label} <Counts of={late} label={label} />
                </li>
              ))}
            </ul>
            {data.causes.length === 0 && <p className={css.none}>{w.noneLate}</p>}
          </section>
          {data.people.length > 0 && (
            <section>
              <h2>{w.people}</h2>
              <ul className={css.list}>
                {data.people.map(({ id, name, unit, late }) => (
                  <li key={id}>
                    <span>
                      {name} {unit && <small>{unit}</small>}
                    </span>
                    <Counts of={late} label={name} />
                  </li>
                ))}
              </ul>
              <p className={css.none}>{w.peopleHint}</p>
            </section>
          )}
        </div>
      </div>
      <div className={css.groups}>
        <Groups title={w.desks} groups={data.desks} />
        <Groups title={w.units} groups={data.units} />
        <Groups title={w.fields} groups={data.fields} />
      </div>
    </div>
  );
}

function Totals({ data: { totals, measures } }: { data: HeadOverview }) {
  const w = useWordsOf(words);
  const hints: Partial<Record<(typeof TOTALS)[number], string>> = {
    crowded: w.hints.crowded(measures.crowded),
    near: w.hints.near(measures.nearDays),
    long: w.hints.long(measures.longRunningDays),
  };
  return (
    <ul className={css.totals}>
      {TOTALS.map((name) => (
        <li key={name} data-name={name}>
          <strong>
            <Counts of={totals[name]} label={w.totals[name]} />
          </strong>
          <span>{w.totals[name]}</span>
          {hints[name] && <small>{hints[name]}</small>}
        </li>
      ))}
    </ul>
  );
}

function Matters({ data: { matters } }: { data: HeadOverview }) {
  const w = useWordsOf(words);
  if (matters.length === 0) return <p className={css.none}>{w.noneLate}</p>;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{w.columns.due}</th>
          <th>{w.columns.matter}</th>
          <th>{w.columns.step}</th>
          <th>{w.columns.cause}</th>
        </tr>
      </thead>
      <tbody>
        {matters.map((row) => (
          <tr key={row.taskId}>
            <td>
              <b className={css.late}>{row.dueWords}</b>
              <small>{showDay(row.dueOn)}</small>
            </td>
            <td>
              <Link to={paths.petition(row.petitionId)}>{row.title}</Link>
              <small>
                {row.petitionCode} · {row.petitioner} {row.sealed && <Sealed />}
              </small>
            </td>
            <td>
              {row.step}
              <small>{[row.desk, row.unit, row.officer].filter(Boolean).join(' · ')}</small>
            </td>
            <td>{row.cause}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Groups({ title, groups }: { title: string; groups: HeadOverview['desks'] }) {
  const w = useWordsOf(words);
  return (
    <section>
      <h2>{title}</h2>
      {groups.length === 0 && <p className={css.none}>{w.nothing}</p>}
      {groups.length > 0 && (
        <table className={css.table} data-kind="groups">
          <thead>
            <tr>
              <th>{title}</th>
              <th>{w.columns.open}</th>
              <th>{w.columns.late}</th>
              <th>{w.columns.near}</th>
              <th>{w.columns.paused}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, label, open, late, near, paused }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>
                  <Counts of={open} label={`${label}, ${w.columns.open}`} />
                </td>
                <td>
                  <Counts of={late} label={`${label}, ${w.columns.late}`} />
                </td>
                <td>
                  <Counts of={near} label={`${label}, ${w.columns.near}`} />
                </td>
                <td>
                  <Counts of={paused} label={`${label}, ${w.columns.paused}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
