import { refusal } from '../domain/refusal.ts';
import type { Run } from '../models/Run.ts';
import { getRelease } from '../procedures/library.ts';
import { sideProcedureRefusal } from '../queries/sideProcedures.ts';
import type { Act } from './act.ts';
import { startRun } from './follow.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';

/** Starts a side procedure (thủ tục kèm theo) of a run. Refuses with 409 `not_allowed` and the reason in law. */
export async function startSideProcedure(act: Act, petitionId: string, runId: string, key: string): Promise<Run> {
  return onMatter(act, petitionId, async (matter) => {
    const run = matter.runs.get(runId);
    if (!run) throw refusal(404, 'not_found', 'Không tìm thấy quy trình.');
    const release = await getRelease(act.trx, run.releaseId);
    const side = release.procedure.sides[key];
    if (!side) throw refusal(404, 'not_found', 'Quy trình không có thủ tục này.');
    const reason = sideProcedureRefusal(side, run, [...matter.runs.values()], act.officer.roles);
    if (reason) throw refusal(409, 'not_allowed', reason);
    note(matter, { act: `${key}.started`, ground: side.law, runId, caseId: run.caseId, detail: { key } });
    return startRun(act, matter, { release, procedure: run.procedure, kind: 'side', element: key, parent: run });
  });
}
