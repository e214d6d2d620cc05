import { newId } from '../../domain/id.ts';
import { tidy } from '../../domain/names.ts';
import { Delivery } from '../../models/Delivery.ts';
import type { Document, Recipient } from '../../models/Document.ts';
import { candidatesOf, recognise } from '../../queries/recipients.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { keepRecord } from './keepRecord.ts';
import { demandSealedRoute } from './sealedRoute.ts';

/** One delivery per recipient of a paper that has just been issued; what goes into the file has arrived with that. */
export async function createDeliveries(
  act: Act,
  matter: Matter,
  document: Document,
  recipients: readonly Recipient[],
): Promise<void> {
  const candidates = await candidatesOf(act.trx, matter.petition, matter.agency);
  for (const [position, recipient] of recipients.entries()) {
    const known = recognise(candidates, recipient.name);
    const route = recipient.route ?? known?.route ?? 'post';
    const sealed = known?.sealed ?? false;
    if (sealed && route !== 'file') demandSealedRoute(route, 'recipients', position + 1);
    const issuedOn = document.issuedOn ?? matter.today;
    const delivery = await Delivery.query(act.trx).insertAndFetch({
      id: newId(act.at.getTime()),
      documentId: document.id,
      petitionId: document.petitionId,
      agencyId: document.agencyId,
      position,
      attempt: 1,
      name: tidy(recipient.name),
      capacity: known?.capacity ?? 'other',
      partyId: known?.partyId ?? null,
      route,
      // Where a sealed person lives is read from the vault alone.
      address: sealed ? null : recipient.address ? tidy(recipient.address) : (known?.address ?? null),
      sealed,
      issuedOn,
      ...(route === 'file' ? { state: 'received', receivedOn: issuedOn } : { state: 'waiting' }),
    });
    await keepRecord(act, delivery, 'issued', issuedOn, { route });
  }
}
