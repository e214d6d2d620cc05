import { Row } from './Row.ts';

export type PetitionKind = 'complaint' | 'denunciation' | 'recommendation' | 'reflection' | 'mixed' | 'dispute';

/** đơn: the paper that arrives. Its row is locked by every act on the matter, so acts on one matter follow one another. */
export class Petition extends Row {
  static override tableName = 'petitions';

  declare agencyId: string;
  declare state: 'incomplete' | 'open' | 'handed_over' | 'closed' | 'voided';
  declare outcome: string | null;
  declare outcomeName: string | null;
  declare code: string | null;
  declare registerYear: number | null;
  declare registerNumber: number | null;
  declare kind: PetitionKind | null;
  /** Key of the procedure by which it came in; only what triage takes has a register number. */
  declare entry: string;
  declare channel: string;
  declare field: string | null;
  declare receivedOn: string | null;
  declare writtenOn: string | null;
  declare enteredAt: Date;
  declare enteredBy: string;
  declare registeredAt: Date | null;
  declare title: string;
  declare content: string;
  declare requests: string;
  declare forwarderName: string | null;
  declare forwarderLetterNumber: string | null;
  declare forwarderLetterOn: string | null;
  declare pages: number | null;
  declare originals: boolean;
  declare placeText: string | null;
  declare placeCommune: string | null;
  declare sealed: boolean;
  declare petitionerLabel: string;
  declare petitionerCount: number;
  /** The entry of the incoming book it came under. */
  declare incomingId: string | null;
  declare voidReason: string | null;
  /** Found complex by who settles; kept for registers and for the head. */
  declare complex: boolean;
  declare closedOn: string | null;
  /** The petition that this one repeats, belongs to, or is a part of. */
  declare originalId: string | null;
  /** The first petition of a matter that was handed on inside the system; null in the first one itself. */
  declare matterId: string | null;
  declare relation: 'same' | 'related' | 'part' | 'transferred' | null;
  /** Its sender was guided about the same matter before; that is done only once. */
  declare guidedBefore: boolean;
}
