import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { loadOf } from '../domain/load.ts';
import { standIn } from '../domain/substitution.ts';
import type { Role } from '../models/Officer.ts';
import { leavesOf } from './absences.ts';
import type { ListedTask } from './worklist.ts';

/** An officer with what lies on the desk: open tasks, those past their day, those near it, and by kind. */
export type Desk = {
  id: string;
  agencyId: string;
  name: string;
  title: string;
  unit: string | null;
  roles: Role[];
  open: number;
  late: number;
  near: number;
  load: number;
  kinds: { procedure: string; count: number }[];
  absentUntil: Day | null;
  standInId: string | null;
};

// Near is what the agency calls near (agencies.near_days); everything else of this office counts by the same measure.
const COUNTED = `count(*)::int as count,
  count(*) filter (where (due_on < :today or due_at < now()) and not paused)::int as late,
  count(*) filter (where due_on between :today and :today::date + near_days and not paused)::int as near`;
const OPEN = `tasks join agencies a on a.id = tasks.agency_id
  where agency_id = :agencyId and completed_at is null and cancelled_at is null`;

/** Who has what, in one pass over the open tasks of an agency; the fullest desk first. */
export async function desksOf(knex: Knex, agencyId: string, today: Day): Promise<Desk[]> {
  const { rows } = await knex.raw<{ rows: Omit<Desk, 'load' | 'absentUntil' | 'standInId'>[] }>(
    `with held as (
       select assignee_id, procedure, ${COUNTED} from ${OPEN} and assignee_id is not null
       group by 1, 2)
     select o.id, o.agency_id as "agencyId", o.name, o.title, o.unit, o.roles,
       coalesce(sum(h.count), 0)::int as open, coalesce(sum(h.late), 0)::int as late, coalesce(sum(h.near), 0)::int as near,
       coalesce(json_agg(json_build_object('procedure', h.procedure, 'count', h.count) order by h.count desc, h.procedure)
         filter (where h.procedure is not null), '[]') as kinds
     from officers o left join held h on h.assignee_id = o.id
     where o.agency_id = :agencyId and o.disabled_at is null and o.roles <> '{administrator}'
     group by o.id order by open desc, o.name, o.id limit 500`,
    { agencyId, today },
  );
  const leaves = await leavesOf(knex, agencyId, today);
  return rows.map((row) => {
    const leave = leaves.find(({ officerId, from, to }) => officerId === row.id && from <= today && today <= to);
    const standInId = leave ? standIn(leaves, row.id, today) : null;
    return { ...row, load: loadOf(row), absentUntil: leave?.to ?? null, standInId };
  });
}

export type Unheld = { count: number; late: number; near: number };

/** The tasks of the agency that nobody holds: they are late for the office all the same. */
export async function countUnassigned(knex: Knex, agencyId: string, today: Day): Promise<Unheld> {
  const { rows } = await knex.raw<{ rows: Unheld[] }>(`select ${COUNTED} from ${OPEN} and assignee_id is null`, {
    agencyId,
    today,
  });
  return rows[0] ?? { count: 0, late: 0, near: 0 };
}

export type Proposal = { task: ListedTask; officerId: string | null; candidates: string[] };

/** Who should take which task: the one with the least on the desk among those of its role who are there. */
export function proposeAssignments(tasks: ListedTask[], desks: Desk[]): Proposal[] {
  const loads = new Map(desks.map(({ id, load }) => [id, load]));
  const there = desks.filter(({ absentUntil }) => absentUntil === null);
  return tasks.map((task) => {
    const candidates = there
      .filter(({ roles }) => roles.includes(task.role))
      .map(({ id }) => id)
      .sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0));
    const officerId = candidates[0] ?? null;
    if (officerId) loads.set(officerId, (loads.get(officerId) ?? 0) + 1);
    return { task, officerId, candidates };
  });
}
