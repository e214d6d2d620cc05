import type { Knex } from 'knex';
import { type Day, isDay } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Officer } from '../../models/Officer.ts';
import { signablePapers } from '../../queries/signablePapers.ts';
import type { Act } from '../act.ts';

export type Period = { validFrom: Day; validUntil: Day | null };

/** One change of an agency's signing rules at a time, so that two heads cannot enter what overlaps. */
export async function lockAgency({ trx }: Act, agencyId: string): Promise<void> {
  await trx('agencies').where({ id: agencyId }).forUpdate().first('id');
}

/** Refuses with 422 `invalid_period` what ends before it begins. */
export function checkPeriod({ validFrom, validUntil }: Period): void {
  if (!isDay(validFrom))
    throw refusal(422, 'invalid_period', 'Chưa có ngày bắt đầu.', { validFrom: 'Chọn ngày bắt đầu' });
  if (validUntil !== null && (!isDay(validUntil) || validUntil < validFrom))
    throw refusal(422, 'invalid_period', 'Ngày kết thúc không được trước ngày bắt đầu.', {
      validUntil: `Phải từ ngày ${formatDay(validFrom)}`,
    });
}

export function overlap(a: Period, b: Period): boolean {
  return (
    (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)
  );
}

/** Refuses with 422 `unknown_paper` what nobody signs under the procedures in force. */
export async function checkPapers({ trx }: Act, templates: readonly string[], on: Day, field: string): Promise<void> {
  const known = new Set((await signablePapers(trx, on)).map(({ template }) => template));
  const unknown = templates.find((template) => !known.has(template));
  if (unknown)
    throw refusal(422, 'unknown_paper', `Không có loại văn bản “${unknown}”.`, { [field]: 'Không có loại này' });
}

/** An officer of the agency who is still here, with this role if one is asked. Refuses with 422 `wrong_officer`. */
export async function officerOf(
  trx: Knex.Transaction,
  agencyId: string,
  officerId: string,
  role: string | null,
  field: string,
): Promise<Officer> {
  const officer = await Officer.query(trx).findById(officerId);
  if (
    !officer ||
    officer.agencyId !== agencyId ||
    officer.disabledAt ||
    (role && !officer.roles.some((r) => r === role))
  )
    throw refusal(422, 'wrong_officer', 'Người được chọn không giữ vai trò này trong cơ quan.', {
      [field]: 'Không phù hợp',
    });
  return officer;
}
