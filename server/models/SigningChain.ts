import type { Role } from './Officer.ts';
import { Row } from './Row.ts';

/** A desk before the signature: the step of the procedure `paper`, whose it is, and who of them by name. */
export type Initial = { step: string; role: Role; officerId: string | null };

/** Who initials and who signs a kind of paper in an agency from day to day. Never changed: it is closed and followed by another. */
export class SigningChain extends Row {
  static override tableName = 'signing_chains';
  static override jsonAttributes = ['initials'];

  declare agencyId: string;
  /** Null: every kind of paper that has no chain of its own. */
  declare template: string | null;
  declare initials: Initial[];
  /** Null: who signs stands in the procedure's diagram. */
  declare signerRole: Role | null;
  declare signerId: string | null;
  /** The body in whose name it is signed (TM.); null: in the head's own competence. */
  declare inNameOf: string | null;
  declare validFrom: string;
  /** The last day; null: until further notice. */
  declare validUntil: string | null;
  declare createdAt: Date;
  declare createdBy: string | null;
  declare closedAt: Date | null;
  declare closedBy: string | null;
}
