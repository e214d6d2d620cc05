import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { addDays, type Day, dayOf } from '../domain/day.ts';
import { fold } from '../domain/names.ts';
import type { Role } from '../models/Officer.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { exactly, page, readCursor } from './cursor.ts';

export type WorklistFilter = {
  scope: 'mine' | 'unit' | 'all';
  due?: 'overdue' | 'soon' | 'later' | 'none' | undefined;
  procedure?: string | undefined;
  key?: string | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  sort: 'urgency' | 'opened';
  after?: string | undefined;
  limit: number;
};

/** A task with what a list shows of its matter. */
export type ListedTask = {
  id: string;
  rev: number;
  key: string;
  name: string;
  procedure: string;
  role: Role;
  runId: string;
  agencyId: string;
  petitionId: string;
  petitionCode: string | null;
  caseId: string | null;
  caseCode: string | null;
  title: string;
  petitioner: string;
  sealed: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  /** The unit of who holds it. */
  unit: string | null;
  openedAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
  dueName: string | null;
  dueLimit: string | null;
  paused: boolean;
  sentBack: boolean;
  signs: boolean;
  completedAt: Date | null;
  cancelledAt: Date | null;
};

/** Open tasks, most urgent first. It reads rows only, never the engine; pages by key, never by offset. */
export async function worklist(knex: Knex, officer: Officer, ability: Ability, at: Date, filter: WorklistFilter) {
  const query = narrow(visibleTasks(knex, ability), { officer, ability, at }, filter);
  const rows = await sorted(query, filter).limit(filter.limit + 1);
  return page(rows as Sorted[], filter.limit, (row) => sortValues(row, filter));
}

/** How many there are, counted to 1,000 at most: nobody reads a longer list to its end. */
export async function countWorklist(
  knex: Knex,
  officer: Officer,
  ability: Ability,
  at: Date,
  filter: Omit<WorklistFilter, 'after' | 'limit' | 'sort'>,
): Promise<number> {
  const counted = narrow(
    visibleTasks(knex, ability).clearSelect().select('tasks.id'),
    { officer, ability, at },
    filter,
  ).limit(1000);
  const row = await knex.from(counted.as('counted')).count<{ count: number }[]>('* as count');
  return Number(row[0]?.count ?? 0);
}

/** What the head of the page says, in one pass over the officer's agency; late is what concerns this officer. */
export async function overview(knex: Knex, officer: Officer, ability: Ability, at: Date) {
  const today = dayOf(at);
  const tasks = visible(ability, 'read', 'Task', openTasks(knex), TASK_COLUMNS);
  const [row] = await tasks.select(
    knex.raw('count(*) filter (where assignee_id = ? or (assignee_id = any(?) and not signs))::int as mine', [
      officer.id,
      [...(officer.standsFor ?? [])],
    ]),
    knex.raw('count(*) filter (where role = any(?))::int as unit', [officer.roles]),
    knex.raw('count(*) filter (where assignee_id is null and role = any(?))::int as unassigned', [officer.roles]),
    knex.raw(`count(*) filter (where (due_on < ? or due_at < ?) and ${CONCERNS})::int as overdue`, [
      today,
      at,
      officer.id,
      officer.roles,
    ]),
    knex.raw(`count(*) filter (where due_on between ? and ? and ${CONCERNS})::int as due_soon`, [
      today,
      addDays(today, 3),
      officer.id,
      officer.roles,
    ]),
  );
  return row as { mine: number; unit: number; unassigned: number; overdue: number; dueSoon: number };
}

/** One task as lists show it, open or over; undefined when there is none. */
export async function findListedTask(knex: Knex, id: string): Promise<ListedTask | undefined> {
  return joined(knex('tasks')).where('tasks.id', id).first();
}

/** What an officer may initial or sign now, most urgent first. */
export async function deskTasks(knex: Knex, ability: Ability, paging: Pick<WorklistFilter, 'after' | 'limit'>) {
  const filter = { scope: 'all', sort: 'urgency', ...paging } as const;
  const papers = joined(openTasks(knex)).where({ 'tasks.procedure': 'paper', 'tasks.paused': false });
  const query = visible(ability, 'complete', 'Task', papers, TASK_COLUMNS).whereNot('tasks.key', 'issue-paper');
  const rows = await sorted(query, filter).limit(filter.limit + 1);
  return page(rows as Sorted[], filter.limit, (row) => sortValues(row, filter));
}

/** The open tasks of one matter. */
export async function tasksOfPetition(knex: Knex, petitionId: string): Promise<ListedTask[]> {
  return joined(openTasks(knex)).where('tasks.petitionId', petitionId).orderBy('tasks.openedAt');
}

/** The open tasks that one officer holds, the oldest day first. */
export async function tasksOfOfficer(knex: Knex, officerId: string): Promise<ListedTask[]> {
  return joined(openTasks(knex)).where('tasks.assigneeId', officerId).orderBy(['tasks.dueOn', 'tasks.id']);
}

const CONCERNS = 'not paused and (assignee_id = ? or role = any(?))';
const TASK_COLUMNS = {
  agencyId: 'tasks.agencyId',
  role: 'tasks.role',
  assigneeId: 'tasks.assigneeId',
  signs: 'tasks.signs',
  // Only where the holder is joined: who may read a task does not depend on it.
  unit: 'officers.unit',
};
// Rows without a day sort last; the index has the same expression order.
const LAST_DAY = '9999-12-31';

function openTasks(knex: Knex): Knex.QueryBuilder {
  return knex('tasks').whereNull('tasks.completedAt').whereNull('tasks.cancelledAt');
}

function visibleTasks(knex: Knex, ability: Ability): Knex.QueryBuilder {
  return visible(ability, 'read', 'Task', joined(openTasks(knex)), TASK_COLUMNS);
}

function joined(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .join('petitions', 'petitions.id', 'tasks.petitionId')
    .leftJoin('cases', 'cases.id', 'tasks.caseId')
    .leftJoin('officers', 'officers.id', 'tasks.assigneeId')
    .leftJoin('deadlines', 'deadlines.id', 'tasks.deadlineId')
    .select(
      ...[
        'id',
        'rev',
        'key',
        'name',
        'procedure',
        'role',
        'runId',
        'agencyId',
        'petitionId',
        'caseId',
        'assigneeId',
        'signs',
      ].map((column) => `tasks.${column}`),
      ...['openedAt', 'dueOn', 'dueAt', 'paused', 'sentBack', 'completedAt', 'cancelledAt'].map(
        (column) => `tasks.${column}`,
      ),
      'petitions.code as petitionCode',
      'petitions.title',
      'petitions.petitionerLabel as petitioner',
      'petitions.sealed',
      'cases.code as caseCode',
      'officers.name as assigneeName',
      'officers.unit',
      'deadlines.name as dueName',
      'deadlines.limitValue as dueLimit',
    );
}

function narrow(
  query: Knex.QueryBuilder,
  { officer, ability, at }: { officer: Officer; ability: Ability; at: Date },
  filter: Omit<WorklistFilter, 'after' | 'limit' | 'sort'>,
): Knex.QueryBuilder {
  const today = dayOf(at);
  if (filter.scope === 'mine') query.where((mine) => ownTasks(mine, officer));
  if (filter.scope === 'unit') query.whereIn('tasks.role', officer.roles);
  if (filter.procedure) query.where('tasks.procedure', filter.procedure);
  if (filter.key) query.where('tasks.key', filter.key);
  if (filter.assignee === 'none') query.whereNull('tasks.assigneeId');
  else if (filter.assignee) heldBy(query, filter.assignee, ability, today);
  if (filter.due === 'overdue')
    query
      .where((late) => late.where('tasks.dueOn', '<', today).orWhere('tasks.dueAt', '<', at))
      .where('tasks.paused', false);
  if (filter.due === 'soon') query.whereBetween('tasks.dueOn', [today, addDays(today, 3)]).where('tasks.paused', false);
  if (filter.due === 'later') query.where('tasks.dueOn', '>', addDays(today, 3));
  if (filter.due === 'none') query.whereNull('tasks.dueOn');
  const { q } = filter;
  if (q) {
    const like = `%${fold(q).replace(/[\\%_]/g, '\\$&')}%`;
    query.whereIn('tasks.petitionId', (sub) => {
      sub
        .from('petition_search')
        .where('agencyId', officer.agencyId)
        .where((any) =>
          any
            .whereRaw('names like ?', [like])
            .orWhereRaw('code like ?', [like])
            .orWhereRaw(`words @@ plainto_tsquery('vietnamese', ?)`, [q]),
        )
        .select('petitionId');
    });
  }
  return query;
}

// Whose work is late must not come out by asking for one person's list after another.
function heldBy(query: Knex.QueryBuilder, officerId: string, ability: Ability, today: Day): void {
  query.where('tasks.assigneeId', officerId).where((any) =>
    any
      .where('tasks.paused', true)
      .orWhereNull('tasks.dueOn')
      .orWhere('tasks.dueOn', '>=', today)
      .orWhere((named) =>
        visible(ability, 'readNames', 'Lateness', named, {
          agencyId: 'officers.agencyId',
          unit: 'officers.unit',
          officerId: 'officers.id',
        }),
      ),
  );
}

// What somebody who is away holds lies with whoever stands in for him, but for what only he may sign.
function ownTasks(query: Knex.QueryBuilder, { id, standsFor = [] }: Officer): void {
  query.where('tasks.assigneeId', id);
  if (standsFor.length > 0)
    query.orWhere((his) => his.whereIn('tasks.assigneeId', [...standsFor]).where('tasks.signs', false));
}

type Sorted = ListedTask & { openedExactly: string };

function sorted(query: Knex.QueryBuilder, filter: WorklistFilter): Knex.QueryBuilder {
  query.select(query.client.raw(`${exactly('tasks.opened_at')} as opened_exactly`));
  if (filter.sort === 'opened') {
    const after = readCursor(filter.after, ['instant', 'id']);
    if (after) query.whereRaw('(tasks.opened_at, tasks.id) < (?::timestamptz, ?::uuid)', after);
    return query.orderBy('tasks.openedAt', 'desc').orderBy('tasks.id', 'desc');
  }
  const after = readCursor(filter.after, ['day', 'instant', 'id']);
  if (after)
    query.whereRaw(
      `(coalesce(tasks.due_on, '${LAST_DAY}'), tasks.opened_at, tasks.id) > (?::date, ?::timestamptz, ?::uuid)`,
      after,
    );
  return query.orderByRaw(`coalesce(tasks.due_on, '${LAST_DAY}'), tasks.opened_at, tasks.id`);
}

function sortValues({ id, dueOn, openedExactly }: Sorted, { sort }: WorklistFilter): readonly unknown[] {
  return sort === 'opened' ? [openedExactly, id] : [dueOn ?? LAST_DAY, openedExactly, id];
}
