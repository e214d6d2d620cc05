import type { Run } from '../models/Run.ts';
import { isTrue } from '../procedures/index.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import type { Done } from './deadlines.ts';
import { factsOf } from './facts.ts';
import type { Matter } from './matter.ts';
import { beginErrand } from './startErrand.ts';

/**
 * Begins what a diagram says must be begun beside it without anybody's asking (kntc:begins). Of one kind there is at most one
 * under way on a matter; it outlives the run that began it.
 */
export async function followBegins(act: Act, matter: Matter, run: Run, release: Release, done: Done[]): Promise<void> {
  for (const { procedure, from, when, facts: given } of release.procedure.begins) {
    if (!done.some(({ element }) => element === from)) continue;
    const facts = factsOf(matter, run);
    if (when && !isTrue(when, facts)) continue;
    const open = [...matter.runs.values()].some((one) => one.procedure === procedure && one.state === 'open');
    if (open) continue;
    const known = given.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]);
    await beginErrand(act, matter, { procedure, facts: Object.fromEntries(known) });
  }
}
