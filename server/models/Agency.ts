import type { ReceptionRules } from '../domain/receptionRules.ts';
import type { Role } from './Officer.ts';
import { Row } from './Row.ts';

/** cơ quan: a body that receives and settles; valid for a time, never deleted. */
export class Agency extends Row {
  static override tableName = 'agencies';
  static override jsonAttributes = ['routingChain'];

  declare code: string;
  declare name: string;
  declare symbol: string;
  declare kind: string;
  declare level: 'central' | 'province' | 'department' | 'commune';
  declare parentId: string | null;
  declare place: string;
  declare headTitle: string;
  declare address: string | null;
  declare validFrom: string;
  declare validTo: string | null;
  declare outgoingBook: 'own' | 'external';
  /** A paper signed in ink leaves only with its signed scan. */
  declare demandsSignedScan: boolean;
  /** The book that follows, from the first number of that year on. */
  declare nextBook: 'own' | 'external' | null;
  declare nextBookFrom: number | null;
  /** Desks that write a routing note, the first one first; `officerId` where a desk is one person's. */
  declare routingChain: { role: Role; officerId?: string }[];
  /** Only petitions of these channels pass them; none: all do. */
  declare routingChannels: string[];
  /** Its own rule on leaders' receptions; {} = none. */
  declare receptionRules: ReceptionRules;
  declare rooms: string[];
  declare nearDays: number;
  declare longRunningDays: number;
  /** How often another body is reminded before its responsibility is to be checked. */
  declare reminderRounds: number;
  /** A dialogue may be held online (NĐ124 Đ28 speaks of being present at the place). */
  declare onlineDialogue: boolean;
  /** Enters for every agency which days are off and which releases are in force. */
  declare keepsLaw: boolean;
}
