import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';

/** Colleagues are seen in the own agency; accounts are kept by the administrator, who reads no matter. */
export function allowAccounts({ agencyId, roles }: Officer, allow: Allow): void {
  allow('read', 'Officer', { agencyId });
  if (roles.includes('administrator')) allow('administer', 'Officer', { agencyId });
}
