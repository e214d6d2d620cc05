import type { Facts } from '../engine/index.ts';
import type { Run } from '../models/Run.ts';
import { domainFacts } from '../queries/domainFacts.ts';
import type { Matter } from './matter.ts';

/**
 * What a run knows: the facts of the petition, then of every run above it, then its own. A called or side run reads its
 * parents' facts and writes only its own.
 */
export function factsOf(matter: Matter, run: Run): Facts {
  const facts = domainFacts(matter.petition, matter.agency, matter.today);
  for (const ancestor of lineage(matter, run)) Object.assign(facts, ancestor.facts);
  return facts;
}

/** From the first ancestor down to the run itself. */
export function lineage(matter: Matter, run: Run): Run[] {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  return parent ? [...lineage(matter, parent), run] : [run];
}
