import { Case } from '../models/Case.ts';
import type { Run } from '../models/Run.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import type { Done } from './deadlines.ts';

/** Days that registers and reports ask for are columns of the case; which act gives them stands in the diagram. */
export async function followMilestones({ trx }: Act, run: Run, release: Release, done: Done[]): Promise<void> {
  if (!run.caseId || run.kind !== 'main') return;
  for (const { name, at } of release.procedure.milestones) {
    const act = done.find(({ element }) => element === at);
    if (act)
      await Case.query(trx)
        .findById(run.caseId)
        .patch(name === 'accepted' ? { acceptedOn: act.day } : { settledOn: act.day });
  }
}
