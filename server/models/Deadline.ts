import { Model } from 'objection';
import type { Calendar } from '../domain/calendar.ts';
import { type Clock, due } from '../domain/clock.ts';
import { type Day, hourOf, instantOf } from '../domain/day.ts';
import { Row } from './Row.ts';

/** thời hạn: a legal period that acts start, pause and meet. Late does not change the path, it changes who is told. */
export class Deadline extends Row {
  static override tableName = 'deadlines';

  declare runId: string;
  declare petitionId: string;
  declare caseId: string | null;
  declare releaseId: string;
  declare key: string;
  declare name: string;
  declare law: string;
  declare internal: boolean;
  declare unverified: boolean;
  declare startedOn: string;
  /** For limits in working hours, when on that day. */
  declare startedAt: Date | null;
  declare startedBy: string;
  /** Counted back from `startedOn`, the day of what it must come before. */
  declare before: boolean;
  declare limitValue: string;
  declare limitLaw: string;
  /** What was granted on top of the limit, in its order. */
  declare extensions: Extension[];
  declare dueOn: string | null;
  declare dueAt: Date | null;
  declare metOn: string | null;
  declare metAt: Date | null;
  declare state: 'open' | 'met' | 'cancelled';

  declare pauses?: DeadlinePause[];

  static override get jsonAttributes() {
    return ['extensions'];
  }

  static override relationMappings = () => ({
    pauses: {
      relation: Model.HasManyRelation,
      modelClass: DeadlinePause,
      join: { from: 'deadlines.id', to: 'deadline_pauses.deadlineId' },
    },
  });
}

/** A period that a decision added: from which run, on which day, by which article. */
export type Extension = { value: string; law: string; on: string; runId: string };

/** The clock that a row stands for. */
export function clockOf(
  { startedOn, startedAt, limitValue, extensions, before }: Deadline,
  pauses: readonly Pick<DeadlinePause, 'fromOn' | 'untilOn'>[],
  calendar: Calendar,
): Clock {
  return {
    startedOn,
    hour: startedAt && hourOf(startedAt),
    limit: limitValue,
    extensions: extensions.map(({ value }) => value),
    pauses: pauses.map(({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn })),
    before,
    calendar,
  };
}

/** When a row is due: its last day, and with a limit in working hours the instant of it. */
export type DueColumns = { dueOn: Day | null; dueAt: Date | null };

export function dueOf(
  deadline: Deadline,
  pauses: readonly Pick<DeadlinePause, 'fromOn' | 'untilOn'>[],
  calendar: Calendar,
): DueColumns {
  const found = due(clockOf(deadline, pauses, calendar));
  return { dueOn: found?.on ?? null, dueAt: found?.hour ? instantOf(found.on, found.hour) : null };
}

/** Whether the act was done in time or not; undefined while it is not done. */
export function wasLate({ dueOn, dueAt, metOn, metAt }: Deadline): boolean | undefined {
  if (metOn === null || dueOn === null) return undefined;
  return metOn > dueOn || (metAt !== null && dueAt !== null && metAt > dueAt);
}

/** Half-open: `fromOn` does not count, `untilOn` counts again (LKN Đ11a.4). */
export class DeadlinePause extends Model {
  static override tableName = 'deadline_pauses';

  declare id: string;
  declare deadlineId: string;
  declare runId: string;
  declare because: string;
  /** Tasks that may go on meanwhile. */
  declare allows: string[];
  declare fromOn: string;
  declare untilOn: string | null;
}
