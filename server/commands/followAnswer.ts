import type { Day } from '../domain/day.ts';
import type { Awaited } from '../models/Awaited.ts';
import { isTrue } from '../procedures/index.ts';
import { getRelease } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { factsOf } from './facts.ts';
import type { Matter } from './matter.ts';
import { beginErrand } from './startErrand.ts';

/** An answer that others wait for in turn begins the errand its diagram names (LTCD Đ28.2); the run may be over by then. */
export async function followAnswer(
  act: Act,
  matter: Matter,
  { runId, key, body }: Awaited,
  { answeredOn, content }: { answeredOn: Day; content: string | null },
): Promise<void> {
  const run = matter.runs.get(runId);
  if (!run) return;
  const { procedure } = await getRelease(act.trx, run.releaseId);
  const spec = procedure.awaits.find(({ id }) => id === key);
  if (!spec?.begins || (spec.beginsWhen && !isTrue(spec.beginsWhen, factsOf(matter, run)))) return;
  const facts = { resultBody: body, resultReceivedOn: answeredOn, ...(content && { resultSummary: content }) };
  await beginErrand(act, matter, { procedure: spec.begins, facts });
}
