import { Run } from '../../models/Run.ts';
import { getRelease } from '../../procedures/library.ts';
import { prefillsOf } from '../../procedures/prefill.ts';
import { serviceOf } from '../../queries/service.ts';
import type { Act } from '../act.ts';
import { recountFrom } from '../deadlines.ts';
import type { Held } from './onDelivery.ts';

/**
 * The day of receipt was put right after somebody had confirmed it in a form: the fact and the clocks that started from it
 * follow. A clock that has run out has had its effect in law already and stays.
 */
export async function moveReceiptClocks(act: Act, { matter, document }: Held): Promise<void> {
  const receivedOn = (await serviceOf(act.trx, matter.petition.id))[document.template]?.receivedOn;
  if (!receivedOn) return;
  for (const run of matter.runs.values()) {
    const release = await getRelease(act.trx, run.releaseId);
    const keys = Object.values(release.schemas)
      .flatMap(prefillsOf)
      .filter(({ from }) => from === `service.${document.template}.receivedOn`)
      .map(({ key }) => key);
    for (const key of keys.filter((one) => run.facts[one] && run.facts[one] !== receivedOn)) {
      run.facts = { ...run.facts, [key]: receivedOn };
      await Run.query(act.trx).findById(run.id).patch({ facts: run.facts });
      await recountFrom(act, matter, run, release, key, receivedOn);
    }
  }
}
