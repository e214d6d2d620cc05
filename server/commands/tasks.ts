import type { Knex } from 'knex';
import type { Calendar } from '../domain/calendar.ts';
import { due } from '../domain/clock.ts';
import { type Day, dayOf, hourOf, instantOf } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import type { Step } from '../engine/index.ts';
import type { Run } from '../models/Run.ts';
import { Task } from '../models/Task.ts';
import type { Release } from '../procedures/library.ts';
import { getCalendar } from '../queries/calendar.ts';
import { routingDesks } from '../queries/domainFacts.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { type Notice, notify } from './notify.ts';
import { deskOfPaper } from './papers/desk.ts';
import { deskOf, findRouting } from './routing.ts';
import { present, tellNobodyDecides, usualAssignee } from './usualAssignee.ts';

/** Closes the tasks that the position no longer waits for and opens those it waits for now. */
export async function followTasks(act: Act, matter: Matter, run: Run, release: Release, step: Step): Promise<void> {
  const waiting = step.waiting.filter(({ type }) => type === 'userTask');
  const open = await Task.query(act.trx).where({ runId: run.id }).whereNull('completedAt').whereNull('cancelledAt');
  await cancelTasks(
    act,
    matter,
    open.filter((task) => !waiting.some(({ executionId }) => executionId === task.executionId)),
  );
  const added = waiting.filter(({ executionId }) => !open.some((task) => task.executionId === executionId));
  if (added.length === 0) return;
  const calendar = await getCalendar(act.trx, run.agencyId);
  const desks = routingDesks(matter.agency, matter.petition);
  const told: Notice[] = [];
  for (const { elementId, executionId } of added) {
    const spec = release.procedure.tasks[elementId];
    if (!spec) throw new Error(`${release.procedure.key} has no task ${elementId}`);
    const desk = (spec.routing && deskOf(matter, run)) || (await deskOfPaper(act, matter, run, spec));
    const { role, officerId } = desk;
    const limit = spec.timeLimit && 'value' in spec.timeLimit ? spec.timeLimit.value : null;
    const routed = desks.length > 0 ? await findRouting(act.trx, run) : undefined;
    const signs = spec.documentAct === 'approve' || spec.documentAct === 'initial';
    const holder = officerId ?? (await usualAssignee(act, run, release, role, routed?.leadId));
    const task = await Task.query(act.trx)
      .insert({
        id: newId(act.at.getTime()),
        runId: run.id,
        petitionId: run.petitionId,
        caseId: run.caseId,
        agencyId: run.agencyId,
        procedure: run.procedure,
        key: elementId,
        name: spec.name,
        role,
        executionId,
        assigneeId: signs ? holder : await present(act, run.agencyId, holder),
        openedAt: act.at,
        ...limitDue(act.at, limit, calendar, routed?.dueOn ?? null),
        sentBack: await wasSentBack(act.trx, run, elementId),
        signs,
      })
      .returning('*');
    note(matter, {
      act: 'task.opened',
      runId: run.id,
      caseId: run.caseId,
      taskId: task.id,
      detail: { key: elementId },
    });
    const kind = task.sentBack ? 'sent-back' : 'task-new';
    const officerIds = task.sentBack && !task.assigneeId ? await holdersOf(act.trx, task) : [task.assigneeId];
    told.push({ kind, officerIds, petitionId: run.petitionId, taskId: task.id });
    const nobody = task.assigneeId ? [] : await tellNobodyDecides(act.trx, run, role);
    if (nobody.length === 0) continue;
    const detail = { nobodyDecides: true };
    told.push({ kind: 'task-new', officerIds: nobody, petitionId: run.petitionId, taskId: task.id, detail });
    note(matter, {
      act: 'task.undecidable',
      ground: 'LTC Đ12.2',
      runId: run.id,
      taskId: task.id,
      detail: { key: elementId },
    });
  }
  await notify(act, ...told);
  matter.clocksMoved = true;
}

/** Cancels tasks whose step is over without their own completion. */
export async function cancelTasks(act: Act, matter: Matter, tasks: Task[]): Promise<void> {
  if (tasks.length === 0) return;
  await Task.query(act.trx)
    .findByIds(tasks.map(({ id }) => id))
    .patch({ cancelledAt: act.at });
  for (const task of tasks)
    note(matter, { act: 'task.cancelled', runId: task.runId, taskId: task.id, detail: { key: task.key } });
}

/** A step's own limit from when it opened; what the routing note asks for may be sooner. */
export function limitDue(
  openedAt: Date,
  limit: string | null,
  calendar: Calendar,
  routedOn: Day | null,
): Pick<Task, 'limitDueOn' | 'limitDueAt'> {
  const own = limit ? due({ startedOn: dayOf(openedAt), hour: hourOf(openedAt), limit, calendar }) : null;
  if (!own || (routedOn && routedOn < own.on)) return { limitDueOn: routedOn, limitDueAt: null };
  return { limitDueOn: own.on, limitDueAt: own.hour ? instantOf(own.on, own.hour) : null };
}

// What comes back to a desk where nobody in particular sits concerns everybody of that desk.
function holdersOf(trx: Knex.Transaction, { agencyId, role }: Task): Promise<string[]> {
  return trx('officers').where({ agencyId }).whereNull('disabledAt').whereRaw('? = any(roles)', [role]).pluck('id');
}

// A step that was done before and comes again because somebody has just sent its result back.
async function wasSentBack(trx: Knex.Transaction, run: Run, key: string): Promise<boolean> {
  const before = await Task.query(trx).findOne({ runId: run.id, key }).whereNotNull('completedAt').select('id');
  if (!before) return false;
  const last = await trx('answers')
    .join('runs', 'runs.id', 'answers.runId')
    .where('runs.petitionId', run.petitionId)
    .orderBy('answers.at', 'desc')
    .first<{ values: Record<string, unknown> }>('answers.values');
  return last.values.decision === 'sendBack';
}
