import type { CalendarDay } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { checkHours, hoursWords, type Session } from '../../domain/hours.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { forgetCalendar } from '../../queries/calendar.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';

/** The paper by which something is entered. */
export type Document = { number: string; on: Day; reason: string };

/** `kind` null: an ordinary day again. */
export type EnteredDay = { date: Day; kind: CalendarDay['kind'] | null; name: string };

/**
 * Enters days by a yearly notice or a correction, with its document: they are official from then on, and with `confirms`
 * so are the days of that year that were provisional. Open deadlines follow in the background. Refuses with 422
 * `invalid_calendar` what contradicts itself, 409 `nothing_changed`.
 */
export async function enterDays(
  act: Act,
  document: Document,
  { days, confirms }: { days: readonly EnteredDay[]; confirms: number | null },
): Promise<string> {
  const { trx } = act;
  checkDays(days);
  const source = `Văn bản ${document.number} ngày ${document.on.split('-').reverse().join('/')}`;
  const changes: Change[] = [];
  const put = async (date: Day, before: Row | undefined, after: Row | null) => {
    if (after) await trx('calendar_days').insert(after).onConflict('day').merge();
    else await trx('calendar_days').where({ day: date }).delete();
    changes.push({ date, before: before ?? null, after });
  };
  for (const { date, kind, name } of days) {
    const before = await trx<Row>('calendar_days').where({ day: date }).first();
    const after = kind && { day: date, kind, name, source, status: 'official' as const };
    if (before || after) await put(date, before, after);
  }
  if (confirms !== null) {
    const year = [`${confirms}-01-01`, `${confirms}-12-31`] as const;
    const open = await trx<Row>('calendar_days')
      .where({ status: 'provisional' })
      .whereBetween('day', [...year])
      .orderBy('day');
    for (const before of open) await put(before.day, before, { ...before, source, status: 'official' });
  }
  if (changes.length === 0) throw refusal(409, 'nothing_changed', 'Văn bản này không làm thay đổi ngày nào của lịch.');
  return keepChange(act, { kind: confirms === null ? 'correction' : 'notice', agencyId: null, document, changes });
}

/** Enters the hours of the officer's agency from a day on; limits in working hours follow. Refuses with 422 `invalid_hours`. */
export async function enterHours(
  act: Act,
  document: Document,
  { from, sessions }: { from: Day; sessions: readonly Session[] },
): Promise<string> {
  const source = `Văn bản ${document.number} ngày ${document.on.split('-').reverse().join('/')}`;
  checkHours({ from, sessions, source });
  const { trx, officer, at } = act;
  const { agencyId } = officer;
  await trx('working_hours').insert({
    id: newId(at.getTime()),
    agencyId,
    validFrom: from,
    sessions: JSON.stringify(sessions),
    source,
    enteredBy: officer.id,
    enteredAt: at,
  });
  const changes = [{ date: from, before: null, after: { hours: hoursWords(sessions) } }];
  return keepChange(act, { kind: 'hours', agencyId, document, changes });
}

type Row = { day: Day; kind: CalendarDay['kind']; name: string; source: string; status: CalendarDay['status'] };
type Change = { date: Day; before: object | null; after: object | null };

function checkDays(days: readonly EnteredDay[]): void {
  const faults: Record<string, string> = {};
  for (const [at, { date, kind, name }] of days.entries()) {
    if (days.findIndex((one) => one.date === date) < at) faults[`days.${at}.date`] = 'Ngày này đã ghi ở trên';
    if (kind && !name.trim()) faults[`days.${at}.name`] = 'Ghi tên ngày nghỉ hoặc lý do';
  }
  if (Object.keys(faults).length > 0) throw refusal(422, 'invalid_calendar', 'Lịch nghỉ nhập chưa đúng.', faults);
}

// Two seconds: what acts on other machines began with the calendar they had read is finished then.
async function keepChange(
  { trx, officer, at }: Act,
  { document, changes, ...change }: { kind: string; agencyId: string | null; document: Document; changes: Change[] },
): Promise<string> {
  const id = newId(at.getTime());
  await trx('calendar_changes').insert({
    id,
    ...change,
    documentNumber: document.number,
    documentOn: document.on,
    reason: document.reason,
    changes: JSON.stringify(changes),
    officerId: officer.id,
    at,
  });
  await enqueue(trx, 'recount-deadlines', { changeId: id }, { at: new Date(at.getTime() + 2000) });
  forgetCalendar();
  return id;
}
