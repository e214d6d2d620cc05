import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Delegation } from '../../models/Delegation.ts';
import type { Act } from '../act.ts';
import { checkPapers, checkPeriod, lockAgency, officerOf, overlap, type Period } from './checks.ts';

export type DelegationInput = Period & Pick<Delegation, 'officerId' | 'capacity' | 'signsFor' | 'templates' | 'basis'>;

/**
 * Somebody is given the right to sign for the head (NĐ30 Đ13). Refuses with 422 `invalid_period`, `wrong_officer`,
 * `unknown_paper`, `invalid_answers`; 409 `delegation_overlaps`.
 */
export async function delegate(act: Act, agencyId: string, input: DelegationInput): Promise<Delegation> {
  await lockAgency(act, agencyId);
  checkPeriod(input);
  const { officerId, capacity, signsFor, basis, validFrom, validUntil } = input;
  if (capacity === 'TUQ' && !validUntil)
    throw refusal(422, 'invalid_period', 'Ủy quyền ký phải có thời hạn (NĐ30 Đ13).', {
      validUntil: 'Ghi ngày hết hạn ủy quyền',
    });
  const empty = Object.entries({ basis, signsFor }).find(([, words]) => !words.trim());
  if (empty) throw refusal(422, 'invalid_answers', 'Còn thiếu thông tin.', { [empty[0]]: 'Không được để trống' });
  const officer = await officerOf(act.trx, agencyId, officerId, null, 'officerId');
  if (officer.roles.includes('head'))
    throw refusal(422, 'wrong_officer', 'Người đứng đầu ký với tư cách của mình, không cần giao ký.', {
      officerId: 'Là người đứng đầu',
    });
  const templates = input.templates?.length ? [...new Set(input.templates)].sort() : null;
  await checkPapers(act, templates ?? [], dayOf(act.at), 'templates');
  await refuseOverlap(act, agencyId, { ...input, templates });
  return Delegation.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    ...{ agencyId, officerId, capacity, templates, validFrom, validUntil },
    signsFor: signsFor.trim(),
    basis: basis.trim(),
    createdAt: act.at,
    createdBy: act.officer.id,
  });
}

/** A delegation no longer holds from this day on. Refuses with 409 `delegation_over`, 422 `invalid_period`. */
export async function revokeDelegation(act: Act, delegation: Delegation, revokedOn: Day): Promise<Delegation> {
  await lockAgency(act, delegation.agencyId);
  const { validFrom, validUntil } = delegation;
  const over = delegation.revokedOn ?? (validUntil && validUntil < revokedOn ? validUntil : null);
  if (over) throw refusal(409, 'delegation_over', `Việc giao ký này đã hết hiệu lực ngày ${formatDay(over)}.`);
  if (revokedOn < validFrom)
    throw refusal(422, 'invalid_period', 'Không chấm dứt được trước khi bắt đầu.', {
      revokedOn: `Phải từ ngày ${formatDay(validFrom)}`,
    });
  const change = { revokedOn, revokedAt: act.at, revokedBy: act.officer.id };
  return Delegation.query(act.trx).patchAndFetchById(delegation.id, change);
}

async function refuseOverlap(act: Act, agencyId: string, input: DelegationInput): Promise<void> {
  const { officerId, capacity, templates } = input;
  const others = await Delegation.query(act.trx).where({ agencyId, officerId, capacity }).whereNull('revokedOn');
  const clash = others.find((other) => overlap(input, other) && share(templates, other.templates));
  if (clash)
    throw refusal(409, 'delegation_overlaps', `Người này đã được giao ký theo ${clash.basis} trong thời gian đó.`, {
      validFrom: `Trùng với ${clash.basis}`,
    });
}

// One for every kind beside one for this kind is a rule with an exception; two for the same kind contradict each other.
function share(a: string[] | null, b: string[] | null): boolean {
  if (!a || !b) return a === b;
  return a.some((template) => b.includes(template));
}
