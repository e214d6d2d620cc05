import type { ReactNode } from 'react';
import type { PetitionFull, PetitionSummary } from '../../api/types.ts';
import { Sealed } from '../../parts/Marks.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

export function PetitionText({
  petition,
  untitled = false,
}: {
  petition: PetitionSummary & Partial<PetitionFull>;
  untitled?: boolean;
}) {
  const { petition: w } = useWords();
  const { forwarder } = petition;
  const Heading = untitled ? 'h2' : 'h3';
  const facts: [string, ReactNode][] = [
    [w.petitioners, petition.petitioners],
    [w.kind, petition.kindName],
    [w.receivedOn, showDay(petition.receivedOn)],
    [w.enteredAt, showInstant(petition.enteredAt)],
    [w.channel, petition.channelName],
    [w.place, petition.place],
    [
      w.forwarder,
      forwarder && [forwarder.name, forwarder.letterNumber, showDay(forwarder.letterOn)].filter(Boolean).join(', '),
    ],
  ];
  return (
    <article className={css.text}>
      {!untitled && (
        <h2 className={css.title}>
          {petition.title} {petition.sealed && <Sealed />}
        </h2>
      )}
      <dl className={css.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Heading>{w.content}</Heading>
      <p className={css.prose}>{petition.content}</p>
      {petition.requests && (
        <>
          <Heading>{w.requests}</Heading>
          <p className={css.prose}>{petition.requests}</p>
        </>
      )}
    </article>
  );
}
