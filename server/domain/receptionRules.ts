import type { Calendar } from './calendar.ts';
import { dayBefore, dueDate } from './clock.ts';
import type { Day } from './day.ts';

/**
 * An agency's own rule on its leader's receptions (quy chế của địa phương). Every part may be left out; nothing of it is law,
 * so pages show it with its source. Limits read as everywhere: '4 working days'.
 */
export type ReceptionRules = {
  source?: string;
  /** The day of the month of the regular reception; on a day off the next working day. */
  monthlyDay?: number;
  places?: string[];
  /** From the registration until units are asked to report; from the asking, at least and at most; how much longer at most. */
  assignWithin?: string;
  reportAtLeast?: string;
  reportWithin?: string;
  reportExtension?: string;
  /** Before the session: invitations to citizens, invitations with papers to bodies. */
  inviteCitizensBefore?: string;
  inviteBodiesBefore?: string;
  /** After the session: the conclusion notice. */
  concludeWithin?: string;
  admission?: { key: string; text: string }[];
  refusal?: { key: string; text: string }[];
};

export type Mark = { key: 'invite-citizens' | 'invite-bodies' | 'conclude'; limit: string; dueOn: Day };

/** The days of an agency's own rule around a session. `heldOn`: once it was held. */
export function marksOf(rules: ReceptionRules, on: Day | null, heldOn: Day | null, calendar: Calendar): Mark[] {
  const { inviteCitizensBefore, inviteBodiesBefore, concludeWithin } = rules;
  const marks: Mark[] = [];
  if (on && inviteCitizensBefore)
    marks.push({
      key: 'invite-citizens',
      limit: inviteCitizensBefore,
      dueOn: dayBefore(on, inviteCitizensBefore, calendar),
    });
  if (on && inviteBodiesBefore)
    marks.push({ key: 'invite-bodies', limit: inviteBodiesBefore, dueOn: dayBefore(on, inviteBodiesBefore, calendar) });
  const from = heldOn ?? on;
  const dueOn = from && concludeWithin ? dueDate({ startedOn: from, limit: concludeWithin, calendar }) : null;
  if (concludeWithin && dueOn) marks.push({ key: 'conclude', limit: concludeWithin, dueOn });
  return marks;
}

/**
 * How many days a month whoever heads such an agency receives citizens himself, and by which article; null where the law of
 * that month counted otherwise.
 */
export function quotaOf(level: string, month: string): { days: number | null; law: string } {
  if (level !== 'commune') return { days: 1, law: level === 'province' ? 'LTCD Đ12.5; LTCD Đ18.2' : 'LTCD Đ18.2' };
  return month >= '2026-07'
    ? { days: 2, law: 'LTCD Đ15 (L136 Đ1.7)' }
    : { days: null, law: 'LTCD Đ15.2d: 01 ngày trong 01 tuần' };
}
