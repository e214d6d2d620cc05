import type { Knex } from 'knex';
import { TRIAGE } from '../domain/books.ts';
import { dayOf } from '../domain/day.ts';
import { standIn } from '../domain/substitution.ts';
import type { Run } from '../models/Run.ts';
import type { Release } from '../procedures/library.ts';
import { leavesOf } from '../queries/absences.ts';
import type { Act } from './act.ts';

/**
 * Who gets a new task. The officer who did this role's last task of the matter goes on, else who leads by the routing note; a
 * role that one officer alone holds is his. An errand stays with whoever began it. Null: whoever of the role takes it.
 */
export async function usualAssignee(
  act: Act,
  run: Run,
  release: Release,
  role: string,
  leadId: string | undefined,
): Promise<string | null> {
  if (run.kind === 'errand') {
    const holder = await ofErrand(act, run, release, role);
    if (holder) return holder;
  }
  const before = await lastOfRole(act.trx, run, role);
  if (before) return before;
  if (cameInBy(act, run, release, role)) return act.officer.id;
  return leadId && (await mayDo(act.trx, leadId, role)) ? leadId : onlyHolder(act.trx, run, role);
}

// Who receives somebody at the desk or takes a call goes on with it; petitions are given out from the book.
function cameInBy({ officer, at }: Act, run: Run, { procedure }: Release, role: string): boolean {
  const begun = run.kind === 'main' && run.parentRunId === null && run.startedAt.getTime() === at.getTime();
  return begun && procedure.entry === true && procedure.key !== TRIAGE && officer.roles.some((one) => one === role);
}

/** Whoever stands in today for somebody who is away; nobody in particular when no one does. */
export async function present(act: Act, agencyId: string, officerId: string | null): Promise<string | null> {
  if (!officerId) return null;
  const day = dayOf(act.at);
  return standIn(await leavesOf(act.trx, agencyId, day), officerId, day);
}

async function ofErrand({ trx, officer }: Act, run: Run, { procedure }: Release, role: string): Promise<string | null> {
  const before = await trx('tasks')
    .join('officers', 'officers.id', 'tasks.completedBy')
    .where({ 'tasks.runId': run.id, 'tasks.role': role })
    .whereNull('officers.disabledAt')
    .orderBy('tasks.completedAt', 'desc')
    .first<{ id: string } | undefined>('officers.id');
  if (before) return before.id;
  const { roles = [], from } = procedure.errand ?? {};
  const begunByHand = from !== 'system' && roles.some((one) => one === role);
  const fits = officer.roles.some((one) => one === role || (begunByHand && roles.some((may) => may === one)));
  return fits ? officer.id : null;
}

// What was done in an errand says nothing about who works on the matter itself.
async function lastOfRole(trx: Knex.Transaction, run: Run, role: string): Promise<string | null> {
  const before = await trx('tasks')
    .join('officers', 'officers.id', 'tasks.completedBy')
    .join('runs', 'runs.id', 'tasks.runId')
    .where({ 'tasks.petitionId': run.petitionId, 'tasks.role': role })
    .whereNot('runs.kind', 'errand')
    .whereNull('officers.disabledAt')
    .orderBy('tasks.completedAt', 'desc')
    .first<{ id: string } | undefined>('officers.id');
  return before?.id ?? null;
}

async function onlyHolder(trx: Knex.Transaction, run: Run, role: string): Promise<string | null> {
  const barred = trx('petition_bars').where({ petitionId: run.petitionId }).select('officerId');
  const holding = (held: string) =>
    trx('officers')
      .where({ agencyId: run.agencyId })
      .whereRaw('? = any(roles)', [held])
      .whereNull('disabledAt')
      .whereNotIn('id', barred.clone())
      .limit(2)
      .select<{ id: string }[]>('id');
  const holders = await holding(role);
  // Where the head is denounced, his only deputy decides.
  if (role === 'head' && holders.length === 0) return (await alone(holding('deputy-head')))?.id ?? null;
  return holders.length === 1 ? (holders[0]?.id ?? null) : null;
}

async function alone<T>(rows: PromiseLike<T[]>): Promise<T | undefined> {
  const [first, ...others] = await rows;
  return others.length === 0 ? first : undefined;
}

async function mayDo(trx: Knex.Transaction, id: string, role: string): Promise<boolean> {
  const holder = await trx('officers')
    .where({ id })
    .whereRaw('? = any(roles)', [role])
    .whereNull('disabledAt')
    .first('id');
  return holder !== undefined;
}
