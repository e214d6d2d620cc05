import { refusal } from '../../domain/refusal.ts';
import type { Incoming } from '../../models/Incoming.ts';
import type { Act } from '../act.ts';
import { notify } from '../notify.ts';
import { demandColleague, noteIncoming, onIncoming } from './onIncoming.ts';

/**
 * Hands an entry to another desk (NĐ30 Đ23); an envelope goes as it is, opened or not. Refuses with 409 `opened` a clerk who
 * would move what its holder has opened, 409 `settled`.
 */
export async function routeIncoming(act: Act, id: string, holderId: string, remark: string): Promise<Incoming> {
  return onIncoming(act, id, async (entry) => {
    if (entry.state === 'settled') throw refusal(409, 'settled', 'Văn bản này đã giải quyết xong.');
    if (entry.secrecy !== 'open' && entry.state === 'opened' && entry.holderId !== act.officer.id)
      throw refusal(409, 'opened', 'Bì thư đã được người nhận bóc; chỉ người đang giữ được chuyển tiếp.');
    await demandColleague(act, entry.agencyId, holderId, 'holderId');
    await noteIncoming(act, id, { act: 'routed', toOfficerId: holderId, note: remark });
    const { number, year } = entry;
    await notify(act, { kind: 'routed', officerIds: [holderId], detail: { incomingId: id, incoming: number, year } });
    return { holderId, ...(entry.state === 'opened' ? {} : { state: 'routed' as const }) };
  });
}

/** The holder opens a sealed or personal envelope; who and when is kept. Refuses with 409 `not_sealed`, `opened`. */
export async function openIncoming(act: Act, id: string): Promise<Incoming> {
  return onIncoming(act, id, async (entry) => {
    if (entry.secrecy === 'open') throw refusal(409, 'not_sealed', 'Văn bản này không niêm phong.');
    if (entry.state === 'opened' || entry.state === 'settled') throw refusal(409, 'opened', 'Bì thư đã bóc rồi.');
    await noteIncoming(act, id, { act: 'opened' });
    return { state: 'opened' };
  });
}

/** What became of a document that is no petition, in the words of its holder. Refuses with 409 `unopened`, `settled`. */
export async function settleIncoming(act: Act, id: string, result: string): Promise<Incoming> {
  return onIncoming(act, id, async (entry) => {
    if (entry.state === 'settled') throw refusal(409, 'settled', 'Văn bản này đã giải quyết xong.');
    if (entry.secrecy !== 'open' && entry.state !== 'opened')
      throw refusal(409, 'unopened', 'Bì thư chưa bóc: hãy bóc, hoặc chuyển cho người nhận.');
    await noteIncoming(act, id, { act: 'settled', note: result });
    return { state: 'settled' };
  });
}
