import { dueDate } from '../../domain/clock.ts';
import type { Day } from '../../domain/day.ts';
import type { Facts } from '../../engine/index.ts';
import { chooseLimit, type DeadlineSpec } from '../../procedures/index.ts';
import { getCalendar } from '../../queries/calendar.ts';
import { lawChoiceOf } from '../../queries/lawSettings.ts';
import type { Act } from '../act.ts';

/** `unsure`: it follows what legal staff chose, for no text says which law applies. */
export type ChosenLimit = { value: string; law: string; unsure: boolean };

/**
 * The limit that the facts choose. Where the matter began under earlier law and nothing says which of the two applies, the
 * one legal staff chose, at first the earlier day; null while the deadline does not apply.
 */
export async function chooseLaw(
  act: Act,
  spec: DeadlineSpec,
  facts: Facts,
  startedOn: Day,
  agencyId: string,
): Promise<ChosenLimit | null> {
  const today = chooseLimit(spec, facts);
  const { earlier } = spec;
  if (!today || !earlier || startedOn >= earlier.until) return today && { ...today, unsure: false };
  const choice = await lawChoiceOf(act.trx, spec.id);
  const calendar = await getCalendar(act.trx, agencyId);
  const last = (limit: string) => dueDate({ startedOn, limit, calendar }) ?? '';
  const old = choice === 'old' || (choice === 'earlier' && last(earlier.value) < last(today.value));
  const { value, law } = old ? earlier : today;
  return { value, law: `${law}; ${UNSURE}`, unsure: true };
}

const UNSURE = 'chưa có quy định chuyển tiếp';
