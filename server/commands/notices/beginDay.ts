import { addDays, type Day, dayOf } from '../../domain/day.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';
import { type Notice, notify } from '../notify.ts';

const AT_ONCE = 500;

/**
 * The day of an agency begins: whoever has work near its day or past it is told, of each task and day once, and the mails of
 * the day are ordered. Does nothing when the day has begun already.
 */
export async function beginDay(act: Act, { nearDays }: { nearDays: number }): Promise<boolean> {
  const { officer, at, trx } = act;
  const day = dayOf(at);
  const { agencyId } = officer;
  const begun = await trx('notice_days')
    .insert({ agencyId, day, begunAt: at })
    .onConflict(['agencyId', 'day'])
    .ignore()
    .returning('day');
  if (begun.length === 0) return false;
  await tellOf(act, 'deadline-overdue', `t.due_on < :day`, { day });
  await tellOf(act, 'deadline-near', `t.due_on between :day and :until`, { day, until: addDays(day, nearDays) });
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(TO_DIGEST, { agencyId });
  for (const { id } of rows) await enqueue(trx, 'send-digest', { officerId: id, day }, { key: `digest:${id}:${day}` });
  return true;
}

type Late = { id: string; petition_id: string; assignee_id: string; due_on: Day };

async function tellOf(
  act: Act,
  kind: 'deadline-near' | 'deadline-overdue',
  when: string,
  days: Record<string, string>,
) {
  const { rows } = await act.trx.raw<{ rows: Late[] }>(
    `select t.id, t.petition_id, t.assignee_id, t.due_on from tasks t
      where t.agency_id = :agencyId and t.completed_at is null and t.cancelled_at is null and not t.paused
        and t.assignee_id is not null and ${when}
        and not exists (select from notifications n where n.task_id = t.id and n.kind = :kind
          and n.officer_id = t.assignee_id and n.detail ->> 'dueOn' = t.due_on::text)
      order by t.due_on`,
    { agencyId: act.officer.agencyId, kind, ...days },
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const notices = rows.slice(from, from + AT_ONCE).map(
      (row): Notice => ({
        kind,
        officerIds: [row.assignee_id],
        petitionId: row.petition_id,
        taskId: row.id,
        detail: { dueOn: row.due_on },
      }),
    );
    await notify(act, ...notices);
  }
}

const TO_DIGEST = `
  select o.id from officers o
   where o.agency_id = :agencyId and o.disabled_at is null and o.email is not null
     and exists (select from notifications n where n.officer_id = o.id and n.read_at is null and n.in_digest
       and n.digested_at is null and n.mailed_at is null)`;
