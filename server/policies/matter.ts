import type { Officer } from '../commands/act.ts';
import type { Role } from '../models/Officer.ts';
import type { Allow, SubjectType } from './ability.ts';

/** Petitions, cases and what belongs to them are read by those who work on them in the same agency, by nobody else. */
export function allowMatters({ agencyId, roles }: Officer, allow: Allow): void {
  if (!roles.some((role) => READERS.has(role))) return;
  allow('read', MATTERS, { agencyId });
  if (roles.some((role) => REGISTRARS.has(role))) allow(['register', 'edit'], 'Petition', { agencyId });
  if (roles.some((role) => REGISTRARS.has(role) || role === 'head')) allow('void', 'Petition', { agencyId });
  // Whoever numbers, hands out and posts papers says what became of them.
  if (roles.some((role) => REGISTRARS.has(role))) allow('serve', 'Document', { agencyId });
  // The verifying body gets the redacted set only (Luật Tố cáo Đ56); who settles may learn who denounced.
  if (roles.includes('head')) allow('readIdentity', 'Petition', { agencyId });
  // What another body answers is written down by whoever opens the post; reminding it is work on the matter.
  allow(['read', 'complete'], 'Awaited', { agencyId });
  if (roles.some((role) => REMINDERS.has(role))) allow('start', 'Awaited', { agencyId });
  // Any unit proposes whom a leader should hear; who is heard and what came of it is said by those who run the session.
  allow(['read', 'start'], 'Reception', { agencyId });
  if (roles.some((role) => HOSTS.has(role))) allow(['register', 'keep'], 'Reception', { agencyId });
  if (roles.some((role) => HEADS.has(role))) allow('complete', 'Reception', { agencyId });
  allow('start', 'SideProcedure', { agencyId, roles: { $in: roles } });
}

const MATTERS = [
  ...(['Petition', 'Case', 'Run', 'Deadline', 'Document', 'File', 'SideProcedure'] as const),
] satisfies SubjectType[];
export const READERS: ReadonlySet<Role> = new Set([
  'receptionist',
  'clerk',
  'handler',
  'verifier',
  'section-head',
  'chief-of-office',
  'deputy-head',
  'head',
  'inspector',
]);
const HOSTS: ReadonlySet<Role> = new Set(['receptionist', 'chief-of-office', 'head']);
const HEADS: ReadonlySet<Role> = new Set(['head', 'deputy-head', 'chief-of-office']);
const REMINDERS: ReadonlySet<Role> = new Set(['handler', 'inspector', 'section-head', 'head']);
export const REGISTRARS: ReadonlySet<Role> = new Set(['receptionist', 'clerk', 'handler']);
