import { dayOf } from '../domain/day.ts';
import { refuseAfterExpiry } from '../domain/expiry.ts';
import type { Run } from '../models/Run.ts';
import { chooseLimit } from '../procedures/index.ts';
import { getRelease } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { clocksAbove } from './deadlines.ts';
import { factsOf } from './facts.ts';
import type { Matter } from './matter.ts';

/**
 * Whoever drafts, beside a matter, what would give it a longer limit (a determination that it is complex) is told when that
 * limit has run out already: 409 `extension_after_expiry` with the article.
 */
export async function demandLongerInTime(act: Act, matter: Matter, run: Run): Promise<void> {
  const main = run.kind === 'errand' ? mainAbove(matter, run) : undefined;
  if (!main) return;
  const { ends } = (await getRelease(act.trx, run.releaseId)).procedure;
  const gives = Object.values(ends).flatMap((end) => end.gives ?? []);
  const given = Object.fromEntries(gives.flatMap((key) => (key in run.facts ? [[key, run.facts[key]]] : [])));
  if (Object.keys(given).length === 0) return;
  const facts = { ...factsOf(matter, main), ...given };
  const { deadlines } = (await getRelease(act.trx, main.releaseId)).procedure;
  for (const open of await clocksAbove(act, matter, main)) {
    const spec = deadlines.find(({ id, internal }) => id === open.key && !internal);
    const limit = spec && open.runId === main.id && open.state === 'open' ? chooseLimit(spec, facts) : null;
    if (limit && limit.value !== open.limitValue) refuseAfterExpiry(open.dueOn, dayOf(act.at), limit.law ?? open.law);
  }
}

function mainAbove(matter: Matter, run: Run): Run | undefined {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  return parent && parent.kind !== 'main' ? mainAbove(matter, parent) : parent;
}
