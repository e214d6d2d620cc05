import { dayOf } from '../domain/day.ts';
import { timeLeft } from '../domain/words.ts';
import { can } from '../policies/authorize.ts';
import type { ListedAwaited } from '../queries/awaited.ts';
import type { Viewer } from './task.ts';

/** An answer that is waited for, with the day it is asked by: that of the last reminder, if there was one. */
export function presentAwaited(one: ListedAwaited, { ability, at, calendar }: Viewer) {
  const { id, petitionId, runId, name, law, internal, body, askedOn, wantsOpinion, state, reminders } = one;
  const { agencyId, bodyKey, answeredOn, letterNumber, opinion, content, fileIds } = one;
  const dueOn = one.answerBy ?? one.dueOn;
  const today = dayOf(at);
  const left = state === 'open' && dueOn ? timeLeft({ today, dueOn, calendar, unit: 'days' }) : null;
  return {
    ...{ id, petitionId, runId, name, law, internal, body, bodyKey, askedOn, dueOn, wantsOpinion, state, reminders },
    ...{ answeredOn, letterNumber, opinion, content, fileIds },
    pending: one.pending,
    petitionCode: one.petitionCode,
    caseCode: one.caseCode,
    title: one.title,
    sealed: one.sealed,
    letter: one.letterNo || one.letterOn ? { number: one.letterNo, on: one.letterOn } : null,
    late: state === 'open' && dueOn !== null && dueOn < today,
    dueWords: left?.words ?? null,
    dueState: left?.state ?? ('none' as const),
    abilities: {
      answer: state === 'open' && can(ability, 'complete', 'Awaited', { agencyId }),
      withdraw: one.pending !== null && can(ability, 'start', 'Awaited', { agencyId }),
    },
  };
}
