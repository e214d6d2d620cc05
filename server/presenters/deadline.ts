import { explain, limitWords, parseLimit } from '../domain/clock.ts';
import { dayOf } from '../domain/day.ts';
import { timeLeft } from '../domain/words.ts';
import type { Deadline } from '../models/Deadline.ts';
import { titleOfLaw } from '../procedures/law.ts';
import type { Release } from '../procedures/library.ts';
import type { Viewer } from './task.ts';

/** A deadline row with its time left in words. */
export function presentDeadline(deadline: Deadline, { at, calendar }: Pick<Viewer, 'at' | 'calendar'>) {
  const { id, key, name, law, internal, unverified, startedOn, dueOn, metOn } = deadline;
  const open = deadline.state === 'open';
  const left = open
    ? timeLeft({ today: dayOf(at), dueOn, calendar, unit: parseLimit(deadline.limitValue).unit })
    : null;
  const late = deadline.state === 'met' && dueOn !== null && metOn !== null && metOn > dueOn;
  return {
    id,
    key,
    name,
    law,
    internal,
    unverified,
    startedOn,
    limit: limitWords(parseLimit(deadline.limitValue)),
    dueOn,
    metOn,
    state: left?.state === 'paused' ? ('paused' as const) : late ? ('missed' as const) : deadline.state,
    dueWords: left?.words ?? null,
    dueState: left?.state ?? ('none' as const),
  };
}

/** The full derivation: which article, from when, every day that did not count and why, every pause. */
export function presentExplanation(deadline: Deadline, release: Release, { calendar }: Pick<Viewer, 'calendar'>) {
  const startedBecause =
    startNames[deadline.startedBy] ?? release.procedure.names[deadline.startedBy] ?? deadline.startedBy;
  const told = explain({
    startedOn: deadline.startedOn,
    startedBy: startedBecause.charAt(0).toLowerCase() + startedBecause.slice(1),
    limit: deadline.limitValue,
    law: deadline.limitLaw,
    calendar,
    pauses: (deadline.pauses ?? []).map(({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn })),
  });
  return {
    name: deadline.name,
    law: deadline.limitLaw,
    lawTitle: titleOfLaw(deadline.limitLaw),
    startedOn: deadline.startedOn,
    startedBecause,
    limit: limitWords(parseLimit(deadline.limitValue)),
    dueOn: deadline.dueOn,
    metOn: deadline.metOn,
    skipped: told.skipped,
    pauses: told.pauses.map((pause, index) => ({ ...pause, because: deadline.pauses?.[index]?.because ?? '' })),
    moved: told.movedFrom ?? null,
    words: told.words,
    uncertain: told.uncertain,
    unverified: deadline.unverified,
    release: { procedure: release.procedure.name, version: release.version, hash: release.hash },
  };
}

// Where a clock starts that starts at no step.
const startNames: Record<string, string> = { received: 'Ngày nhận đơn', begun: 'Ngày bắt đầu quy trình' };
