import type { Officer } from '../commands/act.ts';
import type { Role } from '../models/Officer.ts';
import type { Allow, SubjectType } from './ability.ts';

/** Petitions, cases and what belongs to them are read by those who work on them in the same agency, by nobody else. */
export function allowMatters({ agencyId, roles }: Officer, allow: Allow): void {
  if (!roles.some((role) => READERS.has(role))) return;
  allow('read', MATTERS, { agencyId });
  if (roles.some((role) => REGISTRARS.has(role))) allow(['register', 'edit'], 'Petition', { agencyId });
  if (roles.some((role) => REGISTRARS.has(role) || role === 'head')) allow('void', 'Petition', { agencyId });
  // The verifying body gets the redacted set only (Luật Tố cáo Đ56); who settles may learn who denounced.
  if (roles.includes('head')) allow('readIdentity', 'Petition', { agencyId });
  allow('start', 'SideProcedure', { agencyId, roles: { $in: roles } });
}

const MATTERS: SubjectType[] = ['Petition', 'Case', 'Run', 'Deadline', 'Document', 'File', 'SideProcedure'];
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
export const REGISTRARS: ReadonlySet<Role> = new Set(['receptionist', 'clerk', 'handler']);
