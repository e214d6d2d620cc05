import { Model } from 'objection';

/** chứng thư số of an officer, or of the agency itself (`officerId` null). Its private key lies elsewhere. */
export class Certificate extends Model {
  static override tableName = 'certificates';

  declare id: string;
  declare agencyId: string;
  declare officerId: string | null;
  declare kind: 'p12' | 'remote' | 'token';
  declare subject: string;
  declare organisation: string | null;
  declare issuer: string;
  declare serial: string;
  declare validFrom: Date;
  declare validTo: Date;
  declare certificate: Buffer;
  declare chain: Buffer[];
  declare keyName: string | null;
  declare remoteUser: string | null;
  /** PNG: the leader's signature in blue, or the agency's seal in red. */
  declare image: Buffer | null;
  declare imageMm: number | null;
  declare addedAt: Date;
  declare addedBy: string;
  declare revokedAt: Date | null;
  declare revokedBy: string | null;
}
