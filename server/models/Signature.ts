import { Model } from 'objection';

/** One signature that a version of a paper needs, and what became of it. A done one never changes (a trigger holds it). */
export class Signature extends Model {
  static override tableName = 'signatures';

  declare id: string;
  declare documentId: string;
  declare version: number;
  declare copyId: string | null;
  declare position: number;
  declare purpose: 'leader' | 'agency' | 'copy';
  declare agencyId: string;
  /** The leader; null where the agency signs. */
  declare officerId: string | null;
  declare certificateId: string | null;
  declare state: 'pending' | 'done' | 'failed';
  /** How often it has failed so far. */
  declare failures: number;
  declare reference: string | null;
  declare preparedSha256: string | null;
  declare pdfSha256: string | null;
  declare signedAt: Date | null;
  declare failure: SigningFailure | null;
}

/** Why a signature was not made. */
export type SigningFailure =
  | 'no_certificate'
  | 'certificate_revoked'
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'key_unreadable'
  | 'no_signature_block'
  | 'remote_unreachable'
  | 'remote_refused'
  | 'remote_expired'
  | 'signature_invalid';
