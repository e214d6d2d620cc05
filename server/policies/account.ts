import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';

/** Colleagues are seen in the own agency; accounts are kept by the administrator, who reads no matter. */
export function allowAccounts({ id, agencyId, unit, roles, keepsLaw }: Officer, allow: Allow): void {
  allow('read', 'Officer', { agencyId });
  if (roles.includes('administrator')) allow('administer', 'Officer', { agencyId });
  // Who signs for whom and how the office works is known to everybody in the house, and set by its head or its administrator.
  allow('read', ['SigningChain', 'Delegation', 'Office', 'Law'], { agencyId });
  if (roles.some((role) => role === 'administrator' || role === 'head'))
    allow('administer', ['SigningChain', 'Delegation', 'Office'], { agencyId });
  // Which law is in force and which days are off is entered for everybody in one place, with the document that says so.
  if (roles.includes('administrator') && keepsLaw) allow('administer', 'Law', { agencyId });
  // What is handed over names matters, which the administrator does not read.
  if (roles.includes('head')) allow('handOver', 'Officer', { agencyId });
  allow('read', 'Absence', { agencyId });
  allow('register', 'Absence', { agencyId, officerId: id });
  if (roles.includes('head') || roles.includes('administrator')) allow('register', 'Absence', { agencyId });
  // Colleagues are not shamed: who is late is told to that person, to the heads of the agency, and of a unit to its head.
  allow('readNames', 'Lateness', { agencyId, officerId: id });
  if (roles.some((role) => role === 'head' || role === 'deputy-head')) allow('readNames', 'Lateness', { agencyId });
  if (roles.includes('head')) allow('measure', 'Lateness', { agencyId });
  if (roles.includes('section-head') && unit) allow('readNames', 'Lateness', { agencyId, unit });
}
