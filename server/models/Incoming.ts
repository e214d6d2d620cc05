import { Row } from './Row.ts';

export type Secrecy = 'open' | 'secret' | 'personal';

/** văn bản đến: one entry of the incoming book. A sealed envelope's entry names nobody who sent it. */
export class Incoming extends Row {
  static override tableName = 'incoming';

  declare agencyId: string;
  declare year: number;
  declare number: number;
  declare arrivedOn: string;
  declare enteredAt: Date;
  declare enteredBy: string;
  declare kind: 'petition' | 'document' | 'other';
  declare secrecy: Secrecy;
  declare addresseeId: string | null;
  declare addressee: string;
  declare sender: string;
  declare letterNumber: string | null;
  declare letterOn: string | null;
  declare postmarkOn: string | null;
  declare summary: string;
  declare state: 'registered' | 'routed' | 'opened' | 'settled' | 'voided';
  /** On whose desk it lies. */
  declare holderId: string | null;
  declare sealed: boolean;
  declare voidReason: string | null;
}
