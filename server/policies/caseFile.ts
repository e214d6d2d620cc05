import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';
import { READERS } from './matter.ts';

/**
 * The verification file is read in its agency and written by who handles or verifies that case, and by the head. Of a sealed
 * matter it is theirs alone: whoever writes a diary writes names.
 */
export function allowCaseFiles({ id, agencyId, roles }: Officer, allow: Allow): void {
  if (!roles.some((role) => READERS.has(role))) return;
  allow('read', 'CaseFile', { agencyId, sealed: false });
  allow(['read', 'keep'], 'CaseFile', { agencyId, keeperIds: { $in: [id] } });
  if (roles.includes('head')) allow(['read', 'keep'], 'CaseFile', { agencyId });
}
