import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';
import { READERS, REGISTRARS } from './matter.ts';

/** What goes from agency to agency is seen at both ends, and taken over or given back by who registers at the other. */
export function allowTransfers({ agencyId, roles }: Officer, allow: Allow): void {
  if (!roles.some((role) => READERS.has(role))) return;
  allow('read', 'Transfer', { toAgencyId: agencyId });
  allow('read', 'Transfer', { fromAgencyId: agencyId });
  if (roles.some((role) => REGISTRARS.has(role))) allow('settle', 'Transfer', { toAgencyId: agencyId });
}
