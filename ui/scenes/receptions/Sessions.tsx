import { Button } from '@mantine/core';
import { IconCalendarPlus, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { receptions } from '../../api/office.ts';
import type { Receptions, Registration } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Tag } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Decline } from './Decline.tsx';
import { OpenSession } from './OpenSession.tsx';
import { Propose } from './Propose.tsx';
import css from './Receptions.module.css';
import { Registrations, SmallAct } from './Registrations.tsx';
import { words } from './words.ts';

/** Leaders' receptions: how often the head has received, who waits to be heard, and the sessions. */
export function Sessions() {
  const w = useWordsOf(words);
  const [params, setParams] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const [proposing, setProposing] = useState(false);
  const [declining, setDeclining] = useState<Registration | null>(null);
  const about = params.get('vu');
  const list = useQuery({ queryKey: ['receptions'], queryFn: receptions.read });
  const matter = useQuery({
    queryKey: ['petition', about],
    queryFn: () => petitions.read(about ?? ''),
    enabled: about !== null,
  });
  useTitle(w.title);
  if (list.isPending) return <Rows count={6} height={60} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { sessions, waiting, months, rules, abilities } = list.data;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <div className={css.acts}>
          {abilities.propose && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={17} aria-hidden />}
              onClick={() => setProposing(true)}
            >
              {w.propose}
            </Button>
          )}
          {abilities.open && (
            <Button leftSection={<IconCalendarPlus size={17} aria-hidden />} onClick={() => setOpening(true)}>
              {w.open}
            </Button>
          )}
        </div>
      </header>
      <section className={css.part} aria-labelledby="months">
        <h2 id="months">{w.months}</h2>
        <ul className={css.months}>
          {months.map((one) => (
            <li key={one.month} data-short={(one.required !== null && one.days < one.required) || undefined}>
              <span>{w.month(one.month)}</span>
              <strong>{w.days(one.days, one.required)}</strong>
              <small>{[one.law, one.deputyDays > 0 && w.deputies(one.deputyDays)].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part} aria-labelledby="waiting">
        <h2 id="waiting">{w.waiting}</h2>
        <Registrations
          rows={waiting}
          empty={w.nobodyWaits}
          acts={(row) => abilities.agree && <SmallAct act={() => setDeclining(row)}>{w.decline}</SmallAct>}
        />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions" className={css.over}>
          {w.sessions}
        </h2>
        {sessions.length === 0 ? (
          <Empty icon={<IconUsers />} title={w.none} hint={w.noneHint} />
        ) : (
          <SessionTable sessions={sessions} />
        )}
      </section>
      {opening && <OpenSession data={list.data} close={() => setOpening(false)} />}
      {declining && <Decline registration={declining} rules={rules} close={() => setDeclining(null)} />}
      {(proposing || (about && matter.data)) && (
        <Propose
          matter={about && matter.data ? matter.data.petition : null}
          rules={rules}
          close={() => {
            setProposing(false);
            if (about) setParams({}, { replace: true });
          }}
        />
      )}
    </div>
  );
}

function SessionTable({ sessions }: { sessions: Receptions['sessions'] }) {
  const w = useWordsOf(words);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{w.columns.on}</th>
          <th>{w.columns.chair}</th>
          <th>{w.columns.posting}</th>
          <th>{w.columns.people}</th>
          <th>{w.columns.results}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to={paths.session(one.id)}>{showDay(one.heldOn ?? one.on)}</Link>
              <small>{[one.time, one.kind && w.kinds[one.kind]].filter(Boolean).join(' · ')}</small>
            </td>
            <td>
              {one.chairName} {one.chair === 'deputy' && <Tag tone="plain">{w.deputy}</Tag>}
            </td>
            <td>{one.postedOn ? w.posted(showDay(one.postedOn)) : one.postBy ? w.postBy(showDay(one.postBy)) : '—'}</td>
            <td>{w.people(one.people)}</td>
            <td>
              {one.state === 'open'
                ? w.results(one.given - one.open, one.given) || (one.heldOn ? w.held : '')
                : one.outcomeName}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
