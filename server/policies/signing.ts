import type { Officer } from '../commands/act.ts';
import type { Role } from '../models/Officer.ts';
import type { Allow } from './ability.ts';

/** The clerk sees to the signatures of papers and makes certified copies; the administrator keeps the certificates. */
export function allowSigning({ agencyId, roles }: Officer, allow: Allow): void {
  if (roles.some((role) => SIGNERS.has(role))) allow('certify', 'Document', { agencyId });
  if (roles.includes('clerk')) allow('copy', 'Document', { agencyId });
  if (roles.includes('administrator')) allow(['read', 'administer'], 'Certificate', { agencyId });
}

const SIGNERS: ReadonlySet<Role> = new Set(['clerk', 'head', 'deputy-head', 'chief-of-office', 'section-head']);
