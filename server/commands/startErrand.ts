import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import type { Run } from '../models/Run.ts';
import { Task } from '../models/Task.ts';
import { isTrue } from '../procedures/index.ts';
import { currentRelease } from '../procedures/library.ts';
import { domainFacts } from '../queries/domainFacts.ts';
import type { Act } from './act.ts';
import { startRun } from './follow.ts';
import { note } from './journal.ts';
import { type Matter, onMatter } from './matter.ts';
import { changedFacts } from './papers/changedFacts.ts';
import { changesPaper, demandChangeable } from './papers/recordEffect.ts';

/**
 * What an errand is begun with. `taskId`: the step it helps; it reads that run's facts and ends with it. `documentId`: the
 * paper it is about. Without a task it stands beside the petition and outlives its procedures. `facts` prefill its forms.
 */
export type Errand = { procedure: string; taskId?: string; documentId?: string; facts?: Record<string, unknown> };

/**
 * Begins an errand (việc kèm theo) by hand. Refuses with 404 `no_errand`, `not_found`, 403 `forbidden`, 409 `task_over`,
 * `wrong_place`, `wrong_matter`, and where the errand changes the paper it is about, with what `demandChangeable` refuses.
 */
export async function startErrand(act: Act, petitionId: string, wanted: Errand): Promise<Run> {
  return onMatter(act, petitionId, async (matter) => {
    const release = await currentRelease(act.trx, wanted.procedure, dayOf(act.at));
    const { procedure } = release;
    if (!procedure.errand || procedure.errand.from === 'system')
      throw refusal(404, 'no_errand', 'Không có việc kèm theo này.');
    if (!procedure.errand.roles.some((role) => act.officer.roles.includes(role)))
      throw refusal(403, 'forbidden', 'Vai trò của bạn không được mở việc này.');
    if (!changesPaper(release)) return beginErrand(act, matter, wanted);
    const document = await demandChangeable(act, matter, wanted.documentId);
    return beginErrand(act, matter, {
      ...wanted,
      facts: { ...wanted.facts, ...(await changedFacts(act, matter, document)) },
    });
  });
}

/** The same within an act that has the matter: the system begins one where a fact demands it. */
export async function beginErrand(act: Act, matter: Matter, wanted: Errand): Promise<Run> {
  const release = await currentRelease(act.trx, wanted.procedure, dayOf(act.at));
  if (wanted.documentId) await demandPaper(act, matter, wanted.documentId);
  const task = wanted.taskId ? await openTask(act, matter, wanted.taskId) : undefined;
  const parent = task ? matter.runs.get(task.runId) : undefined;
  const { beside = [], when } = release.procedure.errand ?? {};
  if (when && !isTrue(when, domainFacts(matter.petition, matter.agency, matter.today)))
    throw refusal(
      409,
      'wrong_matter',
      `“${release.procedure.name}” không mở được ở hồ sơ này (${release.procedure.law}).`,
    );
  if (beside.length > 0 && !beside.includes(task?.procedure ?? ''))
    throw refusal(409, 'wrong_place', 'Việc kèm theo này không mở được ở bước đang làm.');
  note(matter, {
    act: `${wanted.procedure}.started`,
    ground: release.procedure.law,
    runId: parent?.id,
    caseId: parent?.caseId,
    taskId: task?.id,
    documentId: wanted.documentId,
    detail: { key: wanted.procedure },
  });
  return startRun(act, matter, {
    release,
    procedure: wanted.procedure,
    kind: 'errand',
    element: 'errand',
    facts: wanted.facts ?? {},
    ...(parent ? { parent } : {}),
    ...(task ? { taskId: task.id } : {}),
    ...(wanted.documentId ? { documentId: wanted.documentId } : {}),
  });
}

async function demandPaper({ trx }: Act, matter: Matter, id: string): Promise<void> {
  const found = await trx('documents').where({ id, petitionId: matter.petition.id }).first('id');
  if (!found) throw refusal(404, 'not_found', 'Không tìm thấy văn bản.');
}

async function openTask({ trx }: Act, matter: Matter, taskId: string): Promise<Task> {
  const task = await Task.query(trx).findOne({ id: taskId, petitionId: matter.petition.id });
  if (!task) throw refusal(404, 'not_found', 'Không tìm thấy việc.');
  if (task.completedAt || task.cancelledAt) throw refusal(409, 'task_over', 'Việc này đã kết thúc.');
  return task;
}
