import type { Officer } from '../commands/act.ts';
import type { Allow } from './ability.ts';

/**
 * A task is read in its agency, claimed by whoever has its role, and completed by its holder, by whoever stands in for its
 * holder today, or by its role while nobody holds it.
 */
export function allowTasks(
  { id, agencyId, unit, roles, standsFor = [], decidesFor = [] }: Officer,
  allow: Allow,
): void {
  if (roles.every((role) => role === 'administrator')) return;
  allow('read', 'Task', { agencyId });
  allow('claim', 'Task', { agencyId, role: { $in: roles }, assigneeId: null });
  allow('complete', 'Task', { agencyId, role: { $in: roles }, assigneeId: null });
  allow(['complete', 'release'], 'Task', { agencyId, assigneeId: id });
  if (standsFor.length > 0) allow('complete', 'Task', { agencyId, assigneeId: { $in: [...standsFor] }, signs: false });
  // Where the head is denounced, a deputy decides in his place.
  if (decidesFor.length > 0)
    allow(['claim', 'complete'], 'Task', {
      agencyId,
      role: 'head',
      assigneeId: null,
      ...ofPetitions(decidesFor),
    });
  if (roles.includes('head')) {
    allow('assign', ['Task', 'Officer'], { agencyId });
    allow('release', 'Task', { agencyId, assigneeId: { $ne: null } });
  }
  // The head of a section shares out what his people hold and what nobody holds, to his people.
  if (roles.includes('section-head') && unit) {
    allow('assign', ['Task', 'Officer'], { agencyId, unit });
    allow('assign', 'Task', { agencyId, assigneeId: null });
    allow('release', 'Task', { agencyId, unit, assigneeId: { $ne: null } });
  }
}

// Records and lists of what belongs to a petition know it by this name, whatever else they are asked about.
function ofPetitions(ids: readonly string[]): object {
  return { petitionId: { $in: [...ids] } };
}
