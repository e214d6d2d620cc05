import type { Officer } from '../commands/act.ts';
import type { Action, Forbid, SubjectType } from './ability.ts';

/** Whoever is denounced sees nothing of it, in no list and by no address (LTC Đ8, Đ56). */
export function forbidOwn({ barredFrom = [] }: Officer, forbid: Forbid): void {
  if (barredFrom.length === 0) return;
  forbid(ACTIONS, OF_A_PETITION, barredFrom);
}

const OF_A_PETITION: SubjectType[] = ['Petition', 'Case', 'Run', 'Deadline', 'Document', 'File', 'Task', 'Awaited'];
const ACTIONS: Action[] = [
  ...(['read', 'register', 'edit', 'readIdentity', 'start', 'claim', 'release', 'assign', 'complete'] as const),
  ...(['void', 'serve', 'copy'] as const),
];
