import { Button } from '@mantine/core';
import { IconArrowLeft, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { receptions } from '../../api/office.ts';
import type { Registration, SessionDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Decline } from './Decline.tsx';
import css from './Receptions.module.css';
import { Registrations, SmallAct } from './Registrations.tsx';
import { Result } from './Result.tsx';
import { useReception } from './useReception.ts';
import { words } from './words.ts';

/** One session: what is to be done for it, who is heard, what came of each. */
export function SessionPage() {
  const w = useWordsOf(words);
  const { id = '' } = useParams();
  const [result, setResult] = useState<Registration | null>(null);
  const [declining, setDeclining] = useState<Registration | null>(null);
  const page = useQuery({ queryKey: ['receptions', id], queryFn: () => receptions.session(id) });
  const reception = useReception(() => undefined);
  const session = page.data?.session;
  useTitle(session ? `${w.title} ${showDay(session.on)}` : w.title);
  if (page.isPending) return <Rows count={6} height={60} />;
  if (!page.data || !session) return <Failure error={page.error} retry={() => void page.refetch()} />;
  const { registrations, waiting, abilities, rules } = page.data;
  const held = session.heldOn !== null;
  const open = session.state === 'open';
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <Link to={paths.receptions} className={css.back}>
            <IconArrowLeft size={15} aria-hidden /> {w.back}
          </Link>
          <h1>
            {session.kind && w.kinds[session.kind]} · {showDay(session.heldOn ?? session.on)}{' '}
            <span>{session.code}</span>
          </h1>
          <p className={css.hint}>{[session.time, session.place, session.chairName].filter(Boolean).join(' · ')}</p>
        </div>
        <Button
          component={Link}
          to={paths.petition(session.id)}
          variant="default"
          leftSection={<IconFolder size={17} aria-hidden />}
        >
          {w.dossier}
        </Button>
      </header>
      <div className={css.columns}>
        <section className={css.part} aria-labelledby="heard">
          <h2 id="heard">{w.heads}</h2>
          <Registrations
            rows={registrations}
            empty={w.nobody}
            acts={(row) => (
              <>
                {open && abilities.record && ['agreed', 'heard', 'done', 'absent'].includes(row.state) && (
                  <SmallAct main={row.state === 'agreed'} act={() => setResult(row)}>
                    {row.state === 'agreed' ? w.result : w.change}
                  </SmallAct>
                )}
                {open && !held && abilities.agree && row.state === 'agreed' && (
                  <SmallAct act={() => setDeclining(row)}>{w.decline}</SmallAct>
                )}
              </>
            )}
          />
          {open && !held && (
            <>
              <h2>{w.waiting}</h2>
              {reception.words && (
                <p role="alert" className={css.wrong}>
                  {reception.words}
                </p>
              )}
              <Registrations
                rows={waiting}
                empty={w.nobodyWaits}
                acts={(row) =>
                  abilities.agree && (
                    <SmallAct
                      main
                      act={() => reception.act(() => receptions.agree(row.id, session.id), w.state.agreed)}
                    >
                      {w.take}
                    </SmallAct>
                  )
                }
              />
            </>
          )}
        </section>
        <Aside detail={page.data} />
      </div>
      {result && <Result registration={result} close={() => setResult(null)} />}
      {declining && <Decline registration={declining} rules={rules} close={() => setDeclining(null)} />}
    </div>
  );
}

function Aside({ detail: { tasks, marks, rules, session } }: { detail: SessionDetail }) {
  const w = useWordsOf(words);
  return (
    <aside className={css.aside}>
      <section className={css.part} aria-labelledby="steps">
        <h2 id="steps">{w.steps}</h2>
        {tasks.length === 0 && <p className={css.hint}>{session.outcomeName ?? w.noSteps}</p>}
        <ul className={css.steps}>
          {tasks.map(({ id, name, dueOn, mine }) => (
            <li key={id}>
              {mine ? <Link to={paths.task(id)}>{name}</Link> : name}
              {dueOn && <small>{showDay(dueOn)}</small>}
            </li>
          ))}
        </ul>
        {session.postBy && (
          <p className={css.hint}>
            {w.columns.posting}:{' '}
            {session.postedOn ? w.posted(showDay(session.postedOn)) : w.postBy(showDay(session.postBy))} (LTCD Đ24.4)
          </p>
        )}
      </section>
      {marks.length > 0 && (
        <section className={css.part} aria-labelledby="marks">
          <h2 id="marks">{w.marks}</h2>
          <ul className={css.steps}>
            {marks.map(({ key, dueOn }) => (
              <li key={key}>
                {w.mark[key]} <strong>{showDay(dueOn)}</strong>
              </li>
            ))}
          </ul>
          {rules.source && <p className={css.hint}>{w.source(rules.source)}</p>}
        </section>
      )}
    </aside>
  );
}
