import { Row } from './Row.ts';

/** A petition handed from one agency here to another: the paper it came with, and what became of it there. */
export class Transfer extends Row {
  static override tableName = 'transfers';

  declare petitionId: string;
  declare documentId: string;
  declare fromAgencyId: string;
  declare toAgencyId: string;
  /** Handed over, guided there, given back to who forwarded it, or a subordinate told to settle it. */
  declare kind: 'transfer' | 'guide' | 'return' | 'demand';
  declare state: 'sent' | 'accepted' | 'returned';
  declare sentOn: string;
  declare sentAt: Date;
  declare answeredAt: Date | null;
  declare answeredBy: string | null;
  declare returnReason: string | null;
  declare receivedPetitionId: string | null;
}
