import { refusal } from '../../domain/refusal.ts';
import { Incoming } from '../../models/Incoming.ts';
import { Petition } from '../../models/Petition.ts';
import type { Act } from '../act.ts';
import { noteIncoming, onIncoming } from './onIncoming.ts';

/**
 * A petition is one of those that lay in an envelope. Refuses with 409 `unopened` while nobody has opened it, 422
 * `wrong_incoming` an entry of another agency.
 */
export async function linkIncoming(act: Act, petition: Petition, incomingId: string): Promise<void> {
  await onIncoming(act, incomingId, async (entry) => {
    if (entry.agencyId !== petition.agencyId)
      throw refusal(422, 'wrong_incoming', 'Số đến này là của cơ quan khác.', { incomingId: 'Không phù hợp' });
    if (entry.secrecy !== 'open' && entry.state !== 'opened' && entry.state !== 'settled')
      throw refusal(409, 'unopened', 'Bì thư chưa bóc: người nhận bóc trước khi vào sổ đơn.');
    await noteIncoming(act, incomingId, { act: 'petition', petitionId: petition.id });
    return { state: 'settled' };
  });
  petition.incomingId = incomingId;
  await Petition.query(act.trx).findById(petition.id).patch({ incomingId });
}

/**
 * What came with a sealed petition is sealed as well: the envelope names the sender, so its scans become the petition's own
 * and the book forgets who sent it (LTC Đ56).
 */
export async function sealIncoming({ trx }: Act, petition: Petition): Promise<void> {
  const { id, incomingId } = petition;
  if (!incomingId) return;
  await trx('files').where({ incomingId, petitionId: null }).update({ petitionId: id });
  await Incoming.query(trx).findById(incomingId).patch({ sealed: true, sender: '', summary: '' });
  await trx.raw(
    `update commands set answer = answer || '{"sender": "", "summary": "", "title": "Đơn được giữ bí mật"}'
     where answer ->> 'id' = ? and jsonb_exists(answer, 'sender')`,
    [incomingId],
  );
}
