import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { arrivals } from '../../api/matters.ts';
import type { Arrival as Reading } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useTell } from '../../parts/useTell.ts';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Arrival.module.css';
import { ChaseDialog } from './ChaseDialog.tsx';
import { VoidDialog } from './VoidDialog.tsx';
import { words } from './words.ts';

/**
 * How a petition came, who was told to do what, and what is still to be asked for: beside the dossier with its acts, beside a
 * task the routing notes alone.
 */
export function ArrivalCard({ petitionId, acts = false }: { petitionId: string; acts?: boolean }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [asking, ask] = useState<'asked' | 'answered' | 'void' | null>(null);
  const arrival = useQuery({ queryKey: ['arrival', petitionId], queryFn: () => arrivals.read(petitionId) });
  const act = useMutation({
    mutationFn: (work: () => Promise<Reading>) => work(),
    onSuccess: (answer) => {
      client.setQueryData(['arrival', petitionId], answer);
      for (const queryKey of [
        ['petition', petitionId],
        ['petitions'],
        ['tasks'],
        ['missing'],
        ['timeline', petitionId],
      ])
        void client.invalidateQueries({ queryKey });
      ask(null);
      tell(w.done);
    },
    onError: (error) => tell({ refused: error }),
  });
  const { data } = arrival;
  if (!data) return null;
  const { incoming, notes, missing, chases, voidReason, abilities } = data;
  if (!acts) return notes.length ? <Notes notes={notes} /> : null;
  const offered = abilities.void || abilities.chase;
  if (!incoming && !notes.length && !missing.length && !chases.length && !voidReason && !offered) return null;
  return (
    <section className={css.card} aria-label={w.title}>
      {incoming && (
        <p>
          <Link to={paths.incomingEntry(incoming.id)}>{w.incoming(incoming.number, showDay(incoming.arrivedOn))}</Link>
        </p>
      )}
      {voidReason && (
        <p className={css.voided}>
          <strong>{w.voided}:</strong> {voidReason}
        </p>
      )}
      {notes.length > 0 && <Notes notes={notes} />}
      {missing.length > 0 && (
        <>
          <h2>{w.missing}</h2>
          <ul className={css.missing}>
            {missing.map(({ item, name }) => (
              <li key={item}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {chases.length > 0 && (
        <ol className={css.chases}>
          {chases.map((one) => (
            <li key={one.id}>
              {(one.kind === 'asked' ? w.asked : w.answered)(one.officer, showInstant(one.at))}:{' '}
              {one.items.join(', ').toLowerCase()} ({w.meansOf[one.means].toLowerCase()}){one.note && <q>{one.note}</q>}
            </li>
          ))}
        </ol>
      )}
      <div className={css.acts}>
        {abilities.chase && (
          <>
            <Button size="compact-sm" variant="light" onClick={() => ask('asked')}>
              {w.noteAsked}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => ask('answered')}>
              {w.noteAnswered}
            </Button>
          </>
        )}
        {abilities.void && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => ask('void')}>
            {w.void}
          </Button>
        )}
      </div>
      <ChaseDialog
        kind={asking === 'asked' || asking === 'answered' ? asking : null}
        missing={missing}
        busy={act.isPending}
        close={() => ask(null)}
        save={(body) => act.mutate(() => arrivals.chase(petitionId, body))}
      />
      <VoidDialog
        opened={asking === 'void'}
        busy={act.isPending}
        close={() => ask(null)}
        save={(reason) => act.mutate(() => arrivals.void(petitionId, reason))}
      />
    </section>
  );
}

function Notes({ notes }: { notes: Reading['notes'] }) {
  const w = useWordsOf(words);
  return (
    <div className={css.notes}>
      <h2>{w.notes}</h2>
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </div>
  );
}

function Note({ note }: { note: Reading['notes'][number] }) {
  const w = useWordsOf(words);
  const facts: [string, string][] = [
    [w.lead, note.lead ?? ''],
    [w.due, showDay(note.dueOn)],
    [w.assists, note.assists.join(', ')],
    [w.informed, note.informed.join(', ')],
  ];
  return (
    <blockquote className={css.note}>
      {note.text && <p>{note.text}</p>}
      {note.passedOn && <p>{w.passedOn}</p>}
      <dl>
        {facts
          .filter(([, said]) => said)
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <footer>
        {note.title} {note.officer}, {showInstant(note.at)}
      </footer>
    </blockquote>
  );
}
