import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { Delivery, type DeliveryRoute } from '../../models/Delivery.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { keepRecord } from './keepRecord.ts';
import { change, hold } from './onDelivery.ts';

/** How it is tried again; without an address it stays as it was. */
export type Again = { route: DeliveryRoute; address: string | null };

/** The next attempt at a recipient: a row of its own, the failed one stays as it is. Refuses with 409 `not_failed`. */
export async function retryDelivery(act: Act, matter: Matter, id: string, again: Again): Promise<Delivery> {
  const held = await hold(act, matter, id);
  const { delivery } = held;
  if (delivery.state !== 'failed')
    throw refusal(409, 'not_failed', 'Chỉ chuyển phát lại khi đã ghi nhận không phát được.');
  const { documentId, petitionId, agencyId, position, name, capacity, partyId, issuedOn, sealed } = delivery;
  await change(act, held, { retried: true }, { act: 'retried', onDay: matter.today });
  const { route } = again;
  const next = await Delivery.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    ...{ documentId, petitionId, agencyId, position, name, capacity, partyId, issuedOn, sealed },
    attempt: delivery.attempt + 1,
    route,
    address: sealed ? null : (again.address ?? delivery.address),
    state: 'waiting',
  });
  await keepRecord(act, next, 'issued', matter.today, { route });
  return next;
}
