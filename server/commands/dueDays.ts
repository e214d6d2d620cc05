import type { Knex } from 'knex';

/**
 * Gives every open task of these matters the day lists sort by: the nearest open legal deadline, else the nearest internal
 * one, else the task's own limit. While a clock is stopped tasks are paused and have no day, but for those of the stopping
 * run and those it allows, with the papers they call for.
 */
export async function refreshDueDays(trx: Knex.Transaction, ...petitionIds: string[]): Promise<void> {
  await trx.raw(
    `with nearest as (
       select distinct on (petition_id) petition_id, id, due_on, due_at from deadlines
       where petition_id = any(:petitionIds) and state = 'open' and due_on is not null
       order by petition_id, internal, due_on, due_at),
     open as (
       select t.id, exists (
         select from deadlines d
         join deadline_pauses p on p.deadline_id = d.id and p.until_on is null
         join runs r on r.id = t.run_id
         where d.petition_id = t.petition_id and d.state = 'open'
           and t.run_id <> p.run_id and r.parent_run_id is distinct from p.run_id
           and not exists (
             select from tasks allowed
             where allowed.run_id in (t.run_id, r.parent_run_id) and allowed.key = any (p.allows))) as paused
       from tasks t
       where t.petition_id = any(:petitionIds) and t.completed_at is null and t.cancelled_at is null),
     told as (
       select open.id, open.paused, case when not open.paused then n.id end as deadline_id,
         case when not open.paused then coalesce(n.due_on, t.limit_due_on) end as due_on,
         case when not open.paused then case when n.due_on is null then t.limit_due_at else n.due_at end end as due_at
       from open join tasks t on t.id = open.id left join nearest n on n.petition_id = t.petition_id)
     update tasks t set deadline_id = told.deadline_id, due_on = told.due_on, due_at = told.due_at, paused = told.paused
     from told where told.id = t.id
       and (t.deadline_id, t.due_on, t.due_at, t.paused)
         is distinct from (told.deadline_id, told.due_on, told.due_at, told.paused)`,
    { petitionIds },
  );
}
