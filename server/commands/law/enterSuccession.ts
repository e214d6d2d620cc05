import type { Knex } from 'knex';
import type { Day } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import type { RespondentBody } from '../../domain/jurisdiction.ts';
import { bodyKey, tidy } from '../../domain/names.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Act } from '../act.ts';

/** A body that has ended and who took over from it, by which document. */
export type Succession = {
  name: string;
  body: Extract<RespondentBody, 'commune-committee' | 'district-committee' | 'department' | 'public-unit'>;
  endedOn: Day;
  successorId: string | null;
  successorName: string | null;
  scope: string | null;
  documentNumber: string;
  documentOn: Day;
};

/**
 * Enters who took over from a body that has ended. Several may have, each for a part; a person decides between them. Refuses
 * with 422 `invalid_succession`, 409 `succession_known`.
 */
export async function enterSuccession({ trx, officer, at }: Act, given: Succession): Promise<void> {
  const name = tidy(given.name);
  const nameKey = bodyKey(name);
  const successorName = given.successorName ? tidy(given.successorName) : null;
  const faults: Record<string, string> = {};
  if (!given.successorId && !successorName) faults.successorName = 'Chọn cơ quan kế thừa hoặc ghi tên cơ quan';
  const successor: { name: string } | undefined = given.successorId
    ? await trx('agencies').where({ id: given.successorId }).first('name')
    : undefined;
  if (given.successorId && !successor) faults.successorId = 'Không có cơ quan này';
  if (bodyKey(successor?.name ?? successorName ?? '') === nameKey)
    faults.successorName = 'Cơ quan kế thừa phải khác cơ quan đã kết thúc';
  if (given.documentOn > given.endedOn && given.documentOn > at.toISOString().slice(0, 10))
    faults.documentOn = 'Ngày văn bản ở tương lai';
  if (Object.keys(faults).length > 0)
    throw refusal(422, 'invalid_succession', 'Thông tin cơ quan kế thừa chưa đúng.', faults);
  const same = await inForce(trx)
    .where({ nameKey })
    .where((either) =>
      given.successorId ? either.where({ successorId: given.successorId }) : either.where({ successorName }),
    )
    .first('id');
  if (same) throw refusal(409, 'succession_known', `Đã ghi cơ quan kế thừa này của ${name}.`);
  await trx('agency_successions').insert({
    id: newId(at.getTime()),
    name,
    nameKey,
    body: given.body,
    endedOn: given.endedOn,
    successorId: given.successorId,
    successorName: given.successorId ? null : successorName,
    law: given.scope ? tidy(given.scope) : null,
    documentNumber: tidy(given.documentNumber),
    documentOn: given.documentOn,
    enteredBy: officer.id,
    enteredAt: at,
  });
}

/** Ends what was entered, wrongly or because another body took over: it no longer leads to a proposal and stays to be read. */
export async function endSuccession({ trx, at }: Act, id: string, reason: string): Promise<void> {
  const ended = await inForce(trx)
    .where({ id })
    .update({ withdrawnAt: at, withdrawnFor: tidy(reason) });
  if (ended === 0) throw refusal(404, 'not_found', 'Không tìm thấy, hoặc đã được rút.');
}

function inForce(trx: Knex.Transaction) {
  return trx('agency_successions').whereNull('withdrawnAt');
}
