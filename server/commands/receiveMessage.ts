import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';
import { advanceRun } from './follow.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';

/** Something arrived that a run waits for (a second complaint, a court's notice). Refuses with 409 `not_waiting`. */
export async function receiveMessage(act: Act, petitionId: string, runId: string, elementId: string): Promise<void> {
  await onMatter(act, petitionId, async (matter) => {
    const run = matter.runs.get(runId);
    if (!run) throw refusal(404, 'not_found', 'Không tìm thấy quy trình.');
    const wait =
      run.state === 'open'
        ? run.waiting.find((one) => one.type === 'message' && one.elementId === elementId)
        : undefined;
    if (!wait) throw refusal(409, 'not_waiting', 'Quy trình không chờ việc này.');
    note(matter, { act: `${elementId}.received`, runId, caseId: run.caseId, detail: { key: elementId } });
    await advanceRun(act, matter, run, { kind: 'message', executionId: wait.executionId }, [
      { element: elementId, day: dayOf(act.at) },
    ]);
  });
}
