import { parseLimit } from '../../domain/clock.ts';
import type { ReceptionRules } from '../../domain/receptionRules.ts';
import { refusal } from '../../domain/refusal.ts';
import { Agency } from '../../models/Agency.ts';
import type { Act } from '../act.ts';

const LIMITS = [
  ...(['assignWithin', 'reportAtLeast', 'reportWithin', 'reportExtension'] as const),
  ...(['inviteCitizensBefore', 'inviteBodiesBefore', 'concludeWithin'] as const),
];

/**
 * The agency's own rule on leaders' receptions. Refuses with 422 and fields a limit that cannot be read, and any number without
 * the paper it comes from.
 */
export async function setReceptionRules({ officer, trx }: Act, rules: ReceptionRules): Promise<void> {
  const fields: Record<string, string> = {};
  for (const key of LIMITS)
    if (rules[key] && !readable(rules[key])) fields[key] = 'Không đọc được, ví dụ: 4 working days';
  const given = Object.keys(rules).some((key) => key !== 'source');
  if (given && !rules.source?.trim()) fields.source = 'Ghi văn bản quy định (số, ngày, cơ quan).';
  if (Object.keys(fields).length > 0)
    throw refusal(422, 'invalid_rules', 'Quy chế tiếp công dân chưa nhập đúng.', fields);
  await Agency.query(trx).findById(officer.agencyId).patch({ receptionRules: rules });
}

function readable(limit: string): boolean {
  try {
    return parseLimit(limit).n > 0;
  } catch {
    return false;
  }
}
