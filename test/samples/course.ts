import type { Knex } from 'knex';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { fireTimer } from '../../server/commands/fireTimer.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { type AgencyKey, agencies } from '../../server/demo/province.ts';
import { addDays, type Day, dayOf, startOfDay, weekday } from '../../server/domain/day.ts';
import type { FormKey } from '../../server/forms/index.ts';
import type { Role } from '../../server/models/Officer.ts';
import { Task } from '../../server/models/Task.ts';
import { getRelease } from '../../server/procedures/library.ts';
import { seenPaper } from '../../server/queries/seenPaper.ts';
import { readTaskDetail } from '../../server/queries/taskDetail.ts';
import { findListedTask, type ListedTask } from '../../server/queries/worklist.ts';
import type { World } from '../support/matter.ts';
import { scansFor } from '../support/scan.ts';
import { APPOINTED, least, practice } from './practice.ts';

export type Answers = Record<string, unknown>;
/** What is decided at a step, by its key; asked again when a matter comes back to it. */
export type Decisions = Record<string, (today: Day, turn: number) => Answers>;
export type Cast = ReadonlyMap<string, Officer>;

/** A matter in the hands of one agency, and the moment up to which it was told. */
export type Stage = { agency: AgencyKey; petitionId: string; at: Date };

/**
 * Everybody does their part until nobody has anything to do and no time is left to pass, or until this step waits. Decisions
 * are the script's; what an office writes around them is `practice`. Steps in `silent` wait for somebody who never comes.
 */
export async function goOn(
  world: World,
  cast: Cast,
  stage: Stage,
  decisions: Decisions,
  { until, silent = [] }: { until?: string | undefined; silent?: readonly string[] } = {},
): Promise<void> {
  const turns = new Map<string, number>();
  for (let step = 0; step < 150; step += 1) {
    const open = await openTasks(world.db, stage.petitionId);
    if (until && open.some(({ key }) => key === until)) return;
    const task = open.find(({ key, paused }) => !paused && !silent.includes(key));
    if (!task) {
      if (await passTime(world, stage)) continue;
      return;
    }
    const turn = turns.get(task.key) ?? 0;
    turns.set(task.key, turn + 1);
    await doStep(world, cast, stage, task, decisions[task.key], turn);
  }
  throw new Error(`${stage.petitionId} has no end`);
}

/** The first officer of an agency who holds the role, or who heads it where nobody does. */
export function officerOf(cast: Cast, agency: AgencyKey, role: Role): Officer {
  const people = agencies[agency].people.map(({ username }) => cast.get(username) as Officer);
  const found = [role, 'head' as const].flatMap((wanted) => people.filter(({ roles }) => roles.includes(wanted)))[0];
  if (!found) throw new Error(`nobody at ${agency} is ${role}`);
  return found;
}

async function doStep(
  { db, vault }: World,
  cast: Cast,
  stage: Stage,
  task: Task,
  decide: Decisions[string] | undefined,
  turn: number,
): Promise<void> {
  stage.at = await momentFor(db, stage, task);
  const officer = officerOf(cast, stage.agency, task.role);
  const today = dayOf(stage.at);
  const decided = decide?.(today, turn) ?? {};
  const keys = await keysOf(db, task);
  const answers: Answers = {};
  const appointed = (key: string) => (APPOINTED[task.key] === key ? today : undefined);
  const prefilled = keys.some(({ key }) => key === 'recipients') ? await prefillsOf(db, task, officer, stage.at) : {};
  for (const key of keys) {
    const value =
      decided[key.key] ?? prefilled[key.key] ?? appointed(key.key) ?? practice(key, today) ?? least(key, today);
    if (value !== undefined) answers[key.key] = value;
  }
  const unknown = Object.keys(decided).filter((key) => !keys.some((asked) => asked.key === key));
  if (unknown.length > 0) throw new Error(`${task.key} does not ask ${unknown.join(', ')}`);
  const values = { ...answers, ...(await scansFor(db, officer, task, answers)) };
  const paper = await seenPaper(db, task.runId);
  await actAt(db, officer, stage.at, (act) => completeTask(act, vault, task, { values, paper })).catch((error) => {
    throw new Error(`${stage.agency}, ${task.key}: ${error.message} ${JSON.stringify(error.fields)}`, { cause: error });
  });
}

// Papers are signed and sent on the day; what somebody has to find out takes until the next working day.
async function momentFor(db: Knex, { at }: Stage, task: Task): Promise<Date> {
  const appointed = APPOINTED[task.key];
  const day = appointed ? await factOf(db, task.runId, appointed) : undefined;
  if (typeof day === 'string' && startOfDay(day) > at) return new Date(startOfDay(day).getTime() + 9 * 3_600_000);
  if (['sign-paper', 'issue-paper', 'decide-proposal'].includes(task.key)) return new Date(at.getTime() + 60_000);
  let next = addDays(dayOf(at), 1);
  while (weekday(next) > 5) next = addDays(next, 1);
  return new Date(startOfDay(next).getTime() + 8 * 3_600_000);
}

async function passTime({ db }: World, stage: Stage): Promise<boolean> {
  const timer = await db('timers')
    .join('runs', 'runs.id', 'timers.runId')
    .join('petitions', 'petitions.id', 'runs.petitionId')
    .where({ petitionId: stage.petitionId, 'runs.state': 'open', firedAt: null, cancelledAt: null })
    // A year later the head looks at what was kept: that is no part of its handling (TT05 Đ28).
    .where('petitions.state', 'open')
    .orderBy('dueAt')
    .first<{ id: string; dueAt: Date; agencyId: string } | undefined>('timers.id', 'dueAt', 'runs.agencyId');
  if (!timer) return false;
  if (timer.dueAt > stage.at) stage.at = timer.dueAt;
  const time = await systemOfficer(db, timer.agencyId);
  return actAt(db, time, stage.at, (act) => fireTimer(act, timer.id));
}

function openTasks(db: Knex, petitionId: string): Promise<Task[]> {
  return Task.query(db)
    .where({ petitionId })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy(['openedAt', 'key'])
    .execute();
}

async function keysOf(db: Knex, task: Task): Promise<FormKey[]> {
  const { releaseId } = await db('runs').where({ id: task.runId }).first('releaseId');
  const { procedure, forms } = await getRelease(db, releaseId);
  return forms[procedure.tasks[task.key]?.formKey ?? task.key]?.keys() ?? [];
}

async function factOf(db: Knex, runId: string, key: string): Promise<unknown> {
  const run = await db('runs').where({ id: runId }).first<{ facts: Answers }>('facts');
  return run.facts[key];
}

// Whom the issue form would send the paper to.
async function prefillsOf(db: Knex, task: Task, officer: Officer, at: Date): Promise<Answers> {
  const listed = (await findListedTask(db, task.id)) as ListedTask;
  const { prefills } = await readTaskDetail(db, listed, officer.id, at);
  const rows = (prefills.recipients ?? []) as Answers[];
  const named = rows.map(({ name, route, address }) => ({ name, route: route ?? 'post', address: address ?? null }));
  return { recipients: named.length > 0 ? named : [{ name: 'Lưu hồ sơ', route: 'file' }] };
}
