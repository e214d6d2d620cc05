import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deadlines } from '../../api/tasks.ts';
import type { DeadlineRow, Explanation } from '../../api/types.ts';
import { Unverified } from '../../parts/Marks.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { showDay, showTime, weekday } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './ExplanationDrawer.module.css';
import { WhatIf } from './WhatIf.tsx';

/** A deadline tells how it was counted: article, start, each day that did not count, and why. */
export function ExplanationDrawer({ deadline, close }: { deadline: DeadlineRow | null; close(): void }) {
  const w = useWords();
  const told = useQuery({
    queryKey: ['deadline', deadline?.id],
    queryFn: () => deadlines.explain(deadline?.id ?? ''),
    enabled: deadline !== null,
  });
  return (
    <Drawer
      opened={deadline !== null}
      onClose={close}
      position="right"
      size="md"
      title={deadline?.name ?? ''}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      {told.isPending && <Rows count={4} height={36} />}
      {told.isError && <Failure error={told.error} retry={() => void told.refetch()} />}
      {told.data && <Told told={told.data} />}
      {deadline && told.data && (
        <WhatIf key={deadline.id} deadline={deadline} show={(other) => <Told told={other} />} />
      )}
    </Drawer>
  );
}

function Told({ told }: { told: Explanation }) {
  const { explanation: w, days } = useWords();
  const named = (day: string) => `${days[weekday(day)] ?? ''} ${showDay(day)}`;
  return (
    <div className={css.told}>
      <p className={css.due}>
        <span>{w.due}</span>
        <strong>
          {told.dueAt && `${showTime(told.dueAt)} `}
          {told.dueOn ? named(told.dueOn) : '…'}
        </strong>
      </p>
      {told.unverified && <Unverified hint={w.unverified} />}
      {told.uncertain.map((sentence) => (
        <p key={sentence} className={css.uncertain}>
          {sentence}
        </p>
      ))}
      <dl>
        <dt>{w.law}</dt>
        <dd>
          <strong>{told.law}</strong> {told.lawTitle}
        </dd>
        <dt>{w.limit}</dt>
        <dd>{told.limit}</dd>
        {told.extensions.length > 0 && (
          <>
            <dt>{w.extensions}</dt>
            {told.extensions.map((one) => (
              <dd key={`${one.on} ${one.limit}`}>{w.extension(one.limit, one.law, showDay(one.on))}</dd>
            ))}
          </>
        )}
        {told.hours && (
          <>
            <dt>{w.hours}</dt>
            <dd>
              {told.hours.words}
              <small>{told.hours.source}</small>
            </dd>
          </>
        )}
        <dt>{told.before ? w.before : w.start}</dt>
        <dd>
          {told.startedAt && `${showTime(told.startedAt)} `}
          {named(told.startedOn)}
          {told.startedBecause && <small>{told.startedBecause}</small>}
        </dd>
        <dt>{w.skipped}</dt>
        <dd>
          {told.skipped.length === 0 && w.noSkipped}
          <ul>
            {told.skipped.map(({ day, cause }) => (
              <li key={day}>
                <span>{named(day)}</span> <span>{cause}</span>
              </li>
            ))}
          </ul>
        </dd>
        {told.pauses.length > 0 && (
          <>
            <dt>{w.pauses}</dt>
            <dd>
              <ul>
                {told.pauses.map((pause) => (
                  <li key={pause.from}>
                    <span>
                      {pause.days === null
                        ? w.pausedSince(showDay(pause.from))
                        : w.pause(showDay(pause.from), showDay(pause.until), pause.days)}
                    </span>{' '}
                    <span>{pause.because}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {told.moved && (
          <>
            <dt>{w.moved}</dt>
            <dd>
              {named(told.moved.day)}: {told.moved.cause}
            </dd>
          </>
        )}
        <dt>{w.release}</dt>
        <dd>{w.releaseOf(told.release.procedure, told.release.version, showDay(told.release.validFrom))}</dd>
        {told.words.length > 0 && (
          <>
            <dt>{w.words}</dt>
            <dd>
              {told.words.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
