import { subject } from '@casl/ability';
import { refusal } from '../domain/refusal.ts';
import type { Ability, Action, Subjects, SubjectType } from './ability.ts';

/** Whether the officer may do this with this very record; there is no check of a type alone. */
export function can<T extends SubjectType>(ability: Ability, action: Action, type: T, record: Subjects[T]): boolean {
  // A copy, because CASL writes the type onto what it is given.
  return ability.can(action, subject(type, { ...record, ...petitionOf(type, record) }) as Subjects[T]);
}

/** Returns the record, or refuses: what the officer may not even read does not exist for them. */
export function authorize<T extends SubjectType, R extends Subjects[T]>(
  ability: Ability,
  action: Action,
  type: T,
  record: R | null | undefined,
): R {
  if (!record) throw notFound();
  if (can(ability, action, type, record)) return record;
  if (action === 'register' || (action !== 'read' && can(ability, 'read', type, record))) {
    throw refusal(403, 'forbidden', 'Bạn không có quyền thực hiện việc này.');
  }
  throw notFound();
}

export function notFound() {
  return refusal(404, 'not_found', 'Không tìm thấy.');
}

// A petition is its own matter; everything else that belongs to one names it.
function petitionOf<T extends SubjectType>(type: T, record: Subjects[T]): { petitionId?: string } {
  const { id, petitionId = id } = record as { id?: string; petitionId?: string };
  return type === 'Petition' && petitionId ? { petitionId } : {};
}
