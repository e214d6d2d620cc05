import { refusal } from '../../domain/refusal.ts';
import { announce } from '../../models/changes.ts';
import { Incoming } from '../../models/Incoming.ts';
import { Officer } from '../../models/Officer.ts';
import type { Act } from '../act.ts';

/** What the history of an entry is told; it names no sender. */
export type IncomingNote = { act: string; toOfficerId?: string | undefined; note?: string; petitionId?: string };

/** Does `work` on the locked entry of the incoming book and tells the lists. Refuses with 404 `not_found`, 409 `voided`. */
export async function onIncoming(
  act: Act,
  id: string,
  work: (entry: Incoming) => Promise<Partial<Incoming>>,
): Promise<Incoming> {
  const entry = await Incoming.query(act.trx).findById(id).forUpdate();
  if (!entry) throw refusal(404, 'not_found', 'Không tìm thấy văn bản đến.');
  if (entry.state === 'voided') throw refusal(409, 'voided', 'Số đến này đã bị hủy.');
  const change = { ...(await work(entry)), rev: entry.rev + 1 };
  await Incoming.query(act.trx).findById(id).patch(change);
  await announce(act.trx, { kind: 'incoming', id, petitionId: null, agencyId: entry.agencyId });
  return Object.assign(entry, change);
}

/** One more line of an entry's history, which is only ever added to. */
export async function noteIncoming({ officer, at, trx }: Act, incomingId: string, line: IncomingNote): Promise<void> {
  await trx('incoming_history').insert({
    incomingId,
    at,
    officerId: officer.id,
    act: line.act,
    toOfficerId: line.toOfficerId ?? null,
    note: line.note ?? null,
    petitionId: line.petitionId ?? null,
  });
}

/** Refuses with 422 `wrong_officer` whoever does not work at the agency. */
export async function demandColleague({ trx }: Act, agencyId: string, id: string, field: string): Promise<Officer> {
  const officer = await Officer.query(trx).findOne({ id, agencyId }).whereNull('disabledAt');
  if (officer) return officer;
  throw refusal(422, 'wrong_officer', 'Người nhận không làm việc ở cơ quan này.', { [field]: 'Không phù hợp' });
}
