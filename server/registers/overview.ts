import type { Knex } from 'knex';
import { visible } from '../policies/visible.ts';
import { late, near, taskCause } from './lateness.ts';
import { petitionRegister } from './petitions.ts';
import { countRegister } from './read.ts';
import type { Reading } from './types.ts';

export type Dimension = 'all' | 'desk' | 'unit' | 'field' | 'cause';
/** How many matters have work open there, and of them late, near their day, and stopped. */
export type Group = { by: Dimension; key: string | null; open: number; late: number; near: number; paused: number };
export type LateTask = {
  taskId: string;
  petitionId: string;
  petitionCode: string | null;
  title: string;
  petitioner: string;
  sealed: boolean;
  step: string;
  role: string;
  unit: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string;
  dueAt: Date | null;
  dueName: string | null;
  dueLimit: string | null;
  paused: boolean;
  cause: string;
};
export type LatePerson = { id: string; name: string; unit: string | null; late: number };

const SHOWN = 30;
const COUNTED = 1_000_000;

/** What a head looks at in the morning, in a fixed number of statements whatever the office has to do. */
export async function readOverview(db: Knex, reading: Reading) {
  const unsettled = async (more: Record<string, string>) =>
    (await countRegister(db, petitionRegister, reading, { state: 'unsettled', ...more }, COUNTED)).count;
  return {
    groups: await groupsOf(db, reading),
    unsettled: await unsettled({}),
    crowded: await unsettled({ crowded: '1' }),
    complex: await unsettled({ complex: '1' }),
    long: await unsettled({ long: '1' }),
    matters: await lateTasks(db, reading),
    people: await latePeople(db, reading),
  };
}

export type Overview = Awaited<ReturnType<typeof readOverview>>;

// A matter with work on two desks counts at both, and once in the whole.
async function groupsOf(db: Knex, reading: Reading): Promise<Group[]> {
  const open = openTasks(db, reading).select(
    db.raw('coalesce(p.matter_id, p.id) as matter_id, t.role as desk, o.unit, p.field, t.paused'),
    db.raw(`${late(reading)} as late, ${near(reading)} as near`),
    db.raw(`case when ${late(reading)} then ${taskCause} end as cause`),
  );
  const parts = (['all', 'desk', 'unit', 'field', 'cause'] as const).map((by) => {
    const key = by === 'all' ? 'null::text' : by;
    const which = by === 'cause' ? 'where late' : '';
    return `select '${by}' as "by", key, count(*)::int as open, count(*) filter (where late)::int as late,
        count(*) filter (where near)::int as near, count(*) filter (where paused)::int as paused
      from (select matter_id, ${key} as key, bool_or(late) as late, bool_or(near) as near, bool_or(paused) as paused
        from open ${which} group by 1, 2) matters group by key`;
  });
  const { rows } = await db.raw<{ rows: Group[] }>(`with open as materialized (?) ${parts.join(' union all ')}`, [
    open,
  ]);
  return rows;
}

async function lateTasks(db: Knex, reading: Reading): Promise<LateTask[]> {
  return openTasks(db, reading)
    .leftJoin('deadlines as d', 'd.id', 't.deadlineId')
    .whereRaw(late(reading))
    .orderByRaw(`coalesce(t.due_on, '9999-12-31'::date), t.opened_at, t.id`)
    .limit(SHOWN)
    .select(
      { taskId: 't.id', petitionId: 'p.id', petitionCode: 'p.code', petitioner: 'p.petitionerLabel', step: 't.name' },
      { assigneeName: 'o.name', dueName: 'd.name', dueLimit: 'd.limitValue' },
      'p.title',
      'p.sealed',
      't.role',
      'o.unit',
      't.assigneeId',
      't.dueOn',
      't.dueAt',
      't.paused',
      db.raw(`${taskCause} as cause`),
    );
}

// Only those whom the reader may name: of the others there is nothing to leave out later.
async function latePeople(db: Knex, reading: Reading): Promise<LatePerson[]> {
  const query = openTasks(db, reading)
    .whereNotNull('o.id')
    .whereRaw(late(reading))
    .groupBy('o.id', 'o.name', 'o.unit')
    .orderByRaw('count(distinct coalesce(p.matter_id, p.id)) desc, o.name')
    .limit(SHOWN)
    .select('o.id', 'o.name', 'o.unit', db.raw('count(distinct coalesce(p.matter_id, p.id))::int as late'));
  return visible(reading.ability, 'readNames', 'Lateness', query, {
    agencyId: 'o.agencyId',
    unit: 'o.unit',
    officerId: 'o.id',
  });
}

function openTasks(db: Knex, { ability, officer }: Reading): Knex.QueryBuilder {
  const query = db('tasks as t')
    .join('petitions as p', 'p.id', 't.petitionId')
    .leftJoin('officers as o', 'o.id', 't.assigneeId')
    .where('t.agencyId', officer.agencyId)
    .whereNull('t.completedAt')
    .whereNull('t.cancelledAt');
  return visible(ability, 'read', 'Petition', query, { agencyId: 'p.agencyId' });
}
