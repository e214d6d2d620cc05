import { Row } from './Row.ts';

/** số thứ tự: a citizen who waits at the counter; numbers begin anew every day. */
export class Ticket extends Row {
  static override tableName = 'counter_tickets';

  declare agencyId: string;
  declare day: string;
  declare number: number;
  declare purpose: 'petition' | 'supplement' | 'result' | 'question';
  declare room: string | null;
  declare state: 'waiting' | 'called' | 'serving' | 'done' | 'absent';
  declare officerId: string | null;
  declare takenAt: Date;
  declare calledAt: Date | null;
  /** How often the number was called: the screen shows each call anew. */
  declare calls: number;
  declare servedAt: Date | null;
  declare endedAt: Date | null;
  declare petitionId: string | null;
}
