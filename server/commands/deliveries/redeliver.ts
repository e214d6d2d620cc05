import { Delivery, type DeliveryRoute } from '../../models/Delivery.ts';
import type { Run } from '../../models/Run.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { retryDelivery } from './retry.ts';
import { demandSealedRoute } from './sealedRoute.ts';

/**
 * The handler has decided what happens to a paper that could not be delivered. The keys are those of the form
 * `decide-redelivery`; a decision that was sent back and made anew changes the attempt that waits.
 */
export async function redeliver(act: Act, matter: Matter, run: Run, values: Record<string, unknown>): Promise<void> {
  const failed = await Delivery.query(act.trx).findOne({
    id: String(run.facts.undeliveredId),
    petitionId: run.petitionId,
  });
  if (!failed) throw new Error(`run ${run.id} has no delivery to try again`);
  const again = readAgain(values);
  if (!again) return;
  if (failed.sealed)
    demandSealedRoute(values.redeliveryMeasure === 'commune' ? 'posting' : again.route, 'redeliveryMeasure');
  if (!failed.retried) {
    await retryDelivery(act, matter, failed.id, again);
    return;
  }
  await Delivery.query(act.trx)
    .where({ documentId: failed.documentId, position: failed.position, retried: false, state: 'waiting' })
    .patch({ route: again.route, address: failed.sealed ? null : (again.address ?? failed.address) });
}

function readAgain(values: Record<string, unknown>): { route: DeliveryRoute; address: string | null } | null {
  const text = (key: string) => (typeof values[key] === 'string' ? values[key].trim() : '');
  switch (values.redeliveryMeasure) {
    case 'again':
      return { route: text('redeliveryRoute') as DeliveryRoute, address: text('redeliveryAddress') || null };
    case 'commune':
      return { route: 'hand', address: `qua ${text('redeliveryCommune')}` };
    case 'posting':
      return { route: 'posting', address: text('redeliveryPlace') };
    default:
      return null;
  }
}
