import { explain, limitWords, parseLimit } from '../domain/clock.ts';
import { type Day, dayOf, hourOf, instantOf } from '../domain/day.ts';
import { timeLeft } from '../domain/words.ts';
import { clockOf, Deadline, dueOf, wasLate } from '../models/Deadline.ts';
import { titleOfLaw } from '../procedures/law.ts';
import type { Release } from '../procedures/library.ts';
import type { Viewer } from './task.ts';

/** A deadline row with its time left in words. */
export function presentDeadline(deadline: Deadline, { at, calendar }: Pick<Viewer, 'at' | 'calendar'>) {
  const { id, key, name, law, internal, unverified, startedOn, dueOn, dueAt, metOn } = deadline;
  const open = deadline.state === 'open';
  const left = open
    ? timeLeft({
        today: dayOf(at),
        hour: hourOf(at),
        dueOn,
        dueHour: dueAt && hourOf(dueAt),
        calendar,
        unit: parseLimit(deadline.limitValue).unit,
      })
    : null;
  const late = deadline.state === 'met' && wasLate(deadline);
  return {
    id,
    key,
    name,
    law,
    internal,
    unverified,
    startedOn,
    limit: limitOf(deadline),
    dueOn,
    dueAt,
    metOn,
    state: left?.state === 'paused' ? ('paused' as const) : late ? ('missed' as const) : deadline.state,
    dueWords: left?.words ?? null,
    dueState: left?.state ?? ('none' as const),
  };
}

/** Other dates than those that are: nothing of it is kept. `hour` 'HH:mm'; a pause without an end has not ended. */
export type WhatIf = {
  startedOn?: Day | undefined;
  hour?: string | undefined;
  limit?: string | undefined;
  pausedFrom?: Day | undefined;
  pausedUntil?: Day | undefined;
};

/** The row as if it had begun on another day, with another limit, over another pause. Refuses with 422 `invalid_limit`. */
export function supposed(
  deadline: Deadline,
  { startedOn, hour, limit, pausedFrom, pausedUntil }: WhatIf,
  { calendar }: Pick<Viewer, 'calendar'>,
): Deadline {
  const day = startedOn ?? deadline.startedOn;
  const pause = pausedFrom && { because: 'Giả định', fromOn: pausedFrom, untilOn: pausedUntil ?? null };
  const other = {
    startedOn: day,
    startedAt: hour ? instantOf(day, hour) : startedOn ? null : deadline.startedAt,
    limitValue: limit ?? deadline.limitValue,
    pauses: [...(deadline.pauses ?? []), ...(pause ? [pause] : [])],
  };
  parseLimit(other.limitValue);
  const row = Object.assign(Deadline.fromDatabaseJson({}), deadline, other);
  return Object.assign(row, dueOf(row, row.pauses ?? [], calendar));
}

/** The full derivation: which article, from when, every day that did not count and why, every pause. */
export function presentExplanation(deadline: Deadline, release: Release, { calendar }: Pick<Viewer, 'calendar'>) {
  const startedBecause =
    startNames[deadline.startedBy] ?? release.procedure.names[deadline.startedBy] ?? deadline.startedBy;
  const { extensions: _values, ...clock } = clockOf(deadline, deadline.pauses ?? [], calendar);
  const told = explain({
    ...clock,
    extensions: deadline.extensions,
    startedBy: startedBecause.charAt(0).toLowerCase() + startedBecause.slice(1),
    law: deadline.limitLaw,
  });
  return {
    name: deadline.name,
    law: deadline.limitLaw,
    lawTitle: titleOfLaw(deadline.limitLaw),
    startedOn: deadline.startedOn,
    startedBecause,
    startedAt: deadline.startedAt,
    before: deadline.before,
    limit: limitOf(deadline),
    extensions: deadline.extensions.map(({ value, law, on }) => ({ limit: limitWords(parseLimit(value)), law, on })),
    dueOn: deadline.dueOn,
    dueAt: deadline.dueAt,
    hours: told.hours,
    metOn: deadline.metOn,
    skipped: told.skipped,
    pauses: told.pauses.map((pause, index) => ({ ...pause, because: deadline.pauses?.[index]?.because ?? '' })),
    moved: told.movedFrom ?? null,
    words: told.words,
    uncertain: told.uncertain,
    unverified: deadline.unverified,
    release: {
      procedure: release.procedure.name,
      version: release.version,
      hash: release.hash,
      validFrom: release.validFrom,
      validTo: release.validTo,
    },
  };
}

// Where a clock starts that starts at no step.
const startNames: Record<string, string> = { received: 'Ngày nhận đơn', begun: 'Ngày bắt đầu quy trình' };

/** '30 ngày + 30 ngày', 'ít nhất 5 ngày làm việc trước' */
function limitOf({ limitValue, extensions, before }: Deadline): string {
  const words = [limitValue, ...extensions.map(({ value }) => value)].map((value) => limitWords(parseLimit(value)));
  return before ? `ít nhất ${words.join(' + ')} trước` : words.join(' + ');
}
