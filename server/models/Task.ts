import type { Role } from './Officer.ts';
import { Row } from './Row.ts';

/** bước, công việc: one waiting user task of a run. `dueOn` is the nearest legal day of the matter, what lists sort by. */
export class Task extends Row {
  static override tableName = 'tasks';

  declare runId: string;
  declare petitionId: string;
  declare caseId: string | null;
  declare agencyId: string;
  declare procedure: string;
  declare key: string;
  declare name: string;
  declare role: Role;
  declare executionId: string;
  declare assigneeId: string | null;
  declare openedAt: Date;
  declare limitDueOn: string | null;
  declare limitDueAt: Date | null;
  declare deadlineId: string | null;
  declare dueOn: string | null;
  /** The minute of it, where the limit is in working hours. */
  declare dueAt: Date | null;
  declare paused: boolean;
  declare sentBack: boolean;
  declare signs: boolean;
  declare completedAt: Date | null;
  declare completedBy: string | null;
  declare cancelledAt: Date | null;
}
