import type { PetitionKind } from './Petition.ts';
import { Row } from './Row.ts';

/** đăng ký gặp lãnh đạo: somebody to be heard in a leader's session; either a known matter or a citizen by name. */
export class Registration extends Row {
  static override tableName = 'session_registrations';

  declare agencyId: string;
  declare sessionId: string | null;
  declare matterId: string | null;
  declare citizen: string | null;
  declare address: string | null;
  declare kind: PetitionKind | null;
  declare content: string;
  declare people: number;
  /** Keys of the admission grounds of the agency's rule. */
  declare grounds: string[];
  declare priority: Priority[];
  declare state: 'proposed' | 'agreed' | 'declined' | 'heard' | 'absent' | 'done';
  declare proposedBy: string;
  declare proposedAt: Date;
  declare decidedBy: string | null;
  declare decidedAt: Date | null;
  declare declineReason: string | null;
  declare outcome: 'answered' | 'assigned' | null;
  declare result: string | null;
  declare body: string | null;
  declare dueOn: string | null;
  declare contact: string | null;
  declare heardOn: string | null;
}

export const priorities = ['crowd', 'complex', 'long-running'] as const;
/** Whom a session hears first (NĐ154 Đ26.1a). */
export type Priority = (typeof priorities)[number];
