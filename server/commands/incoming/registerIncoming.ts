import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { attachToIncoming } from '../../files/attach.ts';
import { announce } from '../../models/changes.ts';
import { Incoming, type Secrecy } from '../../models/Incoming.ts';
import type { Act } from '../act.ts';
import { notify } from '../notify.ts';
import { takeNumber } from '../takeNumber.ts';
import { demandColleague, noteIncoming, onIncoming } from './onIncoming.ts';

export type IncomingInput = {
  arrivedOn: Day;
  kind: Incoming['kind'];
  secrecy: Secrecy;
  /** Whom the envelope is addressed to: a colleague, or words (“Chủ tịch UBND xã”). */
  addresseeId: string | null;
  addressee: string;
  sender: string;
  letterNumber: string | null;
  letterOn: Day | null;
  postmarkOn: Day | null;
  summary: string;
  fileIds: string[];
};

/**
 * Enters what the post brought (NĐ30 Đ21, Đ22): it takes the next number of the agency's incoming book. A sealed or
 * personal envelope is entered unopened, without sender or content, and goes to its addressee at once. Refuses with 422
 * `invalid_incoming` and fields.
 */
export async function registerIncoming(act: Act, input: IncomingInput): Promise<Incoming> {
  refuseInvalid(input, dayOf(act.at));
  const { fileIds, addresseeId, ...columns } = input;
  const { agencyId } = act.officer;
  const addressee = addresseeId ? await demandColleague(act, agencyId, addresseeId, 'addresseeId') : undefined;
  const year = Number(dayOf(act.at).slice(0, 4));
  const entry = await Incoming.query(act.trx).insertAndFetch({
    ...columns,
    id: newId(act.at.getTime()),
    agencyId,
    year,
    number: await takeNumber(act.trx, agencyId, 'incoming', year),
    enteredAt: act.at,
    enteredBy: act.officer.id,
    addresseeId,
    addressee: input.addressee || (addressee ? `${addressee.title} ${addressee.name}` : ''),
    state: addressee ? 'routed' : 'registered',
    holderId: addressee?.id ?? null,
  });
  await attachToIncoming(act.trx, entry, fileIds, act.officer);
  await noteIncoming(act, entry.id, { act: 'registered', toOfficerId: addressee?.id });
  await notify(act, {
    kind: 'routed',
    officerIds: [addressee?.id],
    detail: { incomingId: entry.id, incoming: entry.number, year },
  });
  await announce(act.trx, { kind: 'incoming', id: entry.id, petitionId: null, agencyId });
  return entry;
}

/** More scans of the envelope or the letter. Refuses what `attachToIncoming` refuses. */
export async function addScans(act: Act, id: string, fileIds: string[]): Promise<Incoming> {
  return onIncoming(act, id, async (entry) => {
    await attachToIncoming(act.trx, entry, fileIds, act.officer);
    await noteIncoming(act, id, { act: 'scanned', note: String(fileIds.length) });
    return {};
  });
}

/**
 * Takes back an entry made by mistake: the number stays in the book with the reason and is never given again. Refuses with
 * 409 `in_use` once petitions were registered from it, 409 `opened` once the envelope was opened.
 */
export async function voidIncoming(act: Act, id: string, reason: string): Promise<Incoming> {
  return onIncoming(act, id, async (entry) => {
    const petition = await act.trx('petitions').where({ incomingId: id }).whereNot('state', 'voided').first('code');
    if (petition)
      throw refusal(
        409,
        'in_use',
        `Đã vào sổ đơn ${petition.code ?? '(chưa đủ thông tin)'} từ văn bản này. Hãy hủy đơn đó trước.`,
      );
    if (entry.secrecy !== 'open' && (entry.state === 'opened' || entry.state === 'settled'))
      throw refusal(409, 'opened', 'Bì thư đã bóc, không hủy số đến được. Hãy ghi kết quả xử lý.');
    await noteIncoming(act, id, { act: 'voided', note: reason });
    return { state: 'voided', voidReason: reason };
  });
}

function refuseInvalid(input: IncomingInput, today: Day): void {
  const fields: Record<string, string> = {};
  if (input.arrivedOn > today) fields.arrivedOn = 'Ngày đến không được ở tương lai.';
  if (input.letterOn && input.letterOn > input.arrivedOn) fields.letterOn = 'Ngày văn bản sau ngày đến.';
  if (input.postmarkOn && input.postmarkOn > input.arrivedOn) fields.postmarkOn = 'Dấu bưu điện sau ngày đến.';
  if (input.secrecy === 'open') {
    if (!input.sender && !input.summary) fields.sender = 'Ghi nơi gửi, hoặc trích yếu khi không rõ nơi gửi.';
  } else {
    if (input.sender) fields.sender = 'Bì thư không được bóc: không ghi người gửi.';
    if (input.summary) fields.summary = 'Bì thư không được bóc: không ghi nội dung.';
    if (!input.addresseeId && !input.addressee) fields.addressee = 'Ghi người nhận đề trên bì thư.';
  }
  if (Object.keys(fields).length > 0) throw refusal(422, 'invalid_incoming', 'Văn bản đến chưa ghi đúng.', fields);
}
