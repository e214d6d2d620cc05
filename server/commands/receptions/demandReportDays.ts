import { dueDate } from '../../domain/clock.ts';
import { type Day, dayOf, isDay } from '../../domain/day.ts';
import { limitWords, parseLimit } from '../../domain/limit.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { getCalendar } from '../../queries/calendar.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';

/**
 * Units get at least and at most as long for their report before a session as the agency's own rule says. Where it says nothing
 * the day is free. Refuses with 422 `report_day` and the field.
 */
export async function demandReportDays(act: Act, { agency }: Matter, requests: unknown): Promise<void> {
  const { reportAtLeast, reportWithin, source } = agency.receptionRules;
  if (!Array.isArray(requests) || (!reportAtLeast && !reportWithin)) return;
  const calendar = await getCalendar(act.trx, agency.id);
  const last = (limit: string | undefined): Day | null =>
    limit ? dueDate({ startedOn: dayOf(act.at), limit, calendar }) : null;
  const [earliest, latest] = [last(reportAtLeast), last(reportWithin)];
  for (const [n, { dueOn }] of (requests as { dueOn?: unknown }[]).entries()) {
    if (!isDay(dueOn)) continue;
    const early = earliest !== null && dueOn < earliest;
    if (!early && (latest === null || dueOn <= latest)) continue;
    const words = limitWords(parseLimit((early ? reportAtLeast : reportWithin) ?? ''));
    const bound = early
      ? `ít nhất ${words}, không trước ${formatDay(earliest ?? '')}`
      : `nhiều nhất ${words}, không sau ${formatDay(latest ?? '')}`;
    const message = `Dòng ${n + 1}: đơn vị có ${bound}${source ? ` (${source})` : ''}.`;
    throw refusal(422, 'report_day', message, { preparationRequests: message });
  }
}
