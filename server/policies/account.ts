import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';

/** Colleagues are seen in the own agency; accounts are kept by the administrator, who reads no matter. */
export function allowAccounts({ agencyId, unit, roles }: Officer, allow: Allow): void {
  allow('read', 'Officer', { agencyId });
  if (roles.includes('administrator')) allow('administer', 'Officer', { agencyId });
  // Who signs for whom is known to everybody in the house, and set by its head or its administrator.
  allow('read', ['SigningChain', 'Delegation'], { agencyId });
  if (roles.some((role) => role === 'administrator' || role === 'head'))
    allow('administer', ['SigningChain', 'Delegation'], { agencyId });
  // Colleagues are not shamed: who is late is told to their head, and of a unit to the head of that unit.
  if (roles.includes('head')) allow(['readNames', 'measure'], 'Lateness', { agencyId });
  if (roles.includes('section-head') && unit) allow('readNames', 'Lateness', { agencyId, unit });
}
