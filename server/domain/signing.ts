import type { Day } from './day.ts';
import { roleName } from './roleNames.ts';
import { formatDay } from './words.ts';

/** thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền (NĐ30 Đ13). */
export type Capacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** What a delegation says, as far as the right to sign asks. `validUntil` is the last day. */
export type Delegated = {
  id: string;
  capacity: Exclude<Capacity, 'TM'>;
  signsFor: string;
  templates: readonly string[] | null;
  basis: string;
  validFrom: Day;
  validUntil: Day | null;
  revokedOn: Day | null;
};

export type Signing = {
  officer: { name: string; roles: readonly string[] };
  /** Whose own paper it is: the head's, or the verifier's report. */
  ownRole: string;
  template: string;
  /** The body in whose name it is signed. */
  inNameOf: string | null;
  delegations: readonly Delegated[];
  on: Day;
};

/** How somebody signs: `capacity` null in one's own office; `basis` is what the delegation rests on. */
export type SigningRight = {
  capacity: Capacity | null;
  signsFor: string | null;
  onBehalfOf: string | null;
  delegationId: string | null;
  basis: string | null;
};
export type NoRight = { code: 'delegation_lapsed' | 'no_delegation' | 'own_paper'; message: string };

/**
 * In which capacity an officer signs a paper on a day, or why he may not: the head in his own office; everybody else only
 * under a delegation that is in force that day and covers this kind of paper. What the procedure gives to others than the
 * head (the report of who verified) they sign in their own office, and nobody signs it for them.
 */
export function signingRight(signing: Signing): SigningRight | NoRight {
  const { officer, ownRole, template, inNameOf, delegations, on } = signing;
  if (ownRole !== 'head' && !officer.roles.includes(ownRole)) return notTheirs(officer.name, ownRole);
  if (officer.roles.includes(ownRole))
    return { capacity: inNameOf ? 'TM' : null, signsFor: inNameOf, onBehalfOf: null, delegationId: null, basis: null };
  const covering = delegations.filter(({ templates }) => !templates || templates.includes(template));
  const held = covering.filter((one) => !lapse(one, on)).sort(nearest);
  const [best] = held;
  if (best) {
    const { capacity, signsFor, id, basis } = best;
    return { capacity, signsFor, onBehalfOf: inNameOf, delegationId: id, basis };
  }
  const last = [...covering].sort(nearest)[0];
  if (last) return { code: 'delegation_lapsed', message: `${officer.name} không ký được: ${lapse(last, on)}.` };
  const other = delegations.some((one) => !lapse(one, on));
  const why = other ? 'văn bản giao ký không gồm loại văn bản này' : 'chưa có văn bản giao ký thay, ký thừa lệnh';
  return { code: 'no_delegation', message: `${officer.name} không ký được: ${why} (NĐ30 Đ13).` };
}

function notTheirs(name: string, ownRole: string): NoRight {
  const owner = roleName(ownRole).toLowerCase();
  return { code: 'own_paper', message: `${name} không ký được: văn bản này do ${owner} ký, không giao ký thay.` };
}

/** Why a delegation does not hold on a day; null while it does. */
export function lapse({ basis, validFrom, validUntil, revokedOn }: Omit<Delegated, 'id'>, on: Day): string | null {
  if (revokedOn && on >= revokedOn) return `${basis} đã chấm dứt từ ngày ${formatDay(revokedOn)}`;
  if (on < validFrom) return `${basis} chỉ có hiệu lực từ ngày ${formatDay(validFrom)}`;
  if (validUntil && on > validUntil) return `${basis} đã hết hiệu lực ngày ${formatDay(validUntil)}`;
  return null;
}

type Signature = { capacity?: Capacity | null; signsFor?: string | null; onBehalfOf?: string | null };

/** The lines above the name: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH; an acting head has his own title. */
export function signatureLines({ capacity, signsFor, onBehalfOf }: Signature, title: string) {
  const body = onBehalfOf ? `TM. ${onBehalfOf}` : null;
  if (capacity === 'Q') return { onBehalfOf: null, capacity: body, title: `Q. ${signsFor ?? title}` };
  return { onBehalfOf: body, capacity: capacity ? `${capacity}. ${signsFor ?? ''}`.trim() : null, title };
}

// A delegation for this very kind before one for all; the newer before the older.
function nearest(a: Delegated, b: Delegated): number {
  return Number(a.templates === null) - Number(b.templates === null) || (a.validFrom < b.validFrom ? 1 : -1);
}
