import type { Officer } from '../commands/act.ts';
import type { Role } from '../models/Officer.ts';
import type { Allow } from './ability.ts';
import { READERS, REGISTRARS } from './matter.ts';

/**
 * The incoming book is kept by the post desk. Open letters are read by everybody who handles matters; of a sealed or
 * personal envelope the post desk and the head know that it came, and only its holder opens it and sees into it.
 */
export function allowPost({ id, agencyId, roles }: Officer, allow: Allow): void {
  if (!roles.some((role) => READERS.has(role))) return;
  const atPost = roles.some((role) => POST.has(role));
  allow('read', 'Incoming', { agencyId, secrecy: 'open' });
  allow('readContents', 'Incoming', { agencyId, secrecy: 'open', sealed: false });
  allow(['read', 'readContents', 'open', 'route', 'enter', 'settle'], 'Incoming', { agencyId, holderId: id });
  if (atPost || roles.some((role) => OVERSEERS.has(role))) allow('read', 'Incoming', { agencyId });
  if (atPost) {
    allow(['register', 'route', 'void'], 'Incoming', { agencyId });
    allow('serve', 'Counter', { agencyId });
  }
  if (roles.some((role) => REGISTRARS.has(role))) {
    allow(['enter', 'settle'], 'Incoming', { agencyId, secrecy: 'open' });
    allow('read', 'Scan', { agencyId });
    allow('read', 'Counter', { agencyId });
  }
}

const POST: ReadonlySet<Role> = new Set(['receptionist', 'clerk']);
const OVERSEERS: ReadonlySet<Role> = new Set(['head', 'chief-of-office']);
