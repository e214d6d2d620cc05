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

/**
 * Whether nobody of the agency may decide this matter, because the head is denounced and so is whoever would stand in for
 * him, or there is nobody: it is for the head of the body above (LTC Đ12.2). Whom to tell then.
 */
export async function tellNobodyDecides(trx: Knex.Transaction, run: Run, role: string): Promise<string[]> {
  if (role !== 'head') return [];
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `select o.id from officers o
      where o.agency_id = :agencyId and o.disabled_at is null and o.roles && array['handler', 'clerk', 'receptionist']
        and exists (select from petition_bars b join officers h on h.id = b.officer_id
                     where b.petition_id = :petitionId and 'head' = any(h.roles))
        and not exists (select from officers d where d.agency_id = :agencyId and d.disabled_at is null
          and d.roles && array['head', 'deputy-head', 'chief-of-office']
          and not exists (select from petition_bars b where b.petition_id = :petitionId and b.officer_id = d.id))
        and not exists (select from petition_bars b where b.petition_id = :petitionId and b.officer_id = o.id)`,
    { agencyId: run.agencyId, petitionId: run.petitionId },
  );
  return rows.map(({ id }) => id);
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
  if (role === 'head' && holders.length === 0) {
    const deputies = await holding('deputy-head');
    const instead = deputies.length > 0 ? deputies : await holding('chief-of-office');
    return instead.length === 1 ? (instead[0]?.id ?? null) : null;
  }
  return holders.length === 1 ? (holders[0]?.id ?? null) : null;
}

async function mayDo(trx: Knex.Transaction, id: string, role: string): Promise<boolean> {
  const holder = await trx('officers')
    .where({ id })
    .whereRaw('? = any(roles)', [role])
    .whereNull('disabledAt')
    .first('id');
  return holder !== undefined;
}
