import type { Knex } from 'knex';
import { Certificate } from '../models/Certificate.ts';
import type { SigningFailure } from '../models/Signature.ts';

/** Whose signature is meant: an officer's, or the agency's own. */
export type Owner = { agencyId: string; officerId: string | null };

/** Whether there is a certificate to sign with at that time, so that a paper can be signed digitally. */
export async function hasSigner(
  knex: Knex,
  owner: { officerId: string } | { agencyId: string },
  at: Date,
): Promise<boolean> {
  const query = Certificate.query(knex).whereNull('revokedAt').where('validFrom', '<=', at).where('validTo', '>', at);
  const own = 'officerId' in owner ? query.where(owner) : query.where(owner).whereNull('officerId');
  return (await own.resultSize()) > 0;
}

/** The certificate to sign with, or why there is none. */
export async function findCertificate(
  knex: Knex,
  { agencyId, officerId }: Owner,
  at: Date,
): Promise<Certificate | SigningFailure> {
  const newest = await Certificate.query(knex)
    .where({ agencyId, officerId })
    .orderBy('addedAt', 'desc')
    .orderBy('id', 'desc')
    .first();
  if (!newest) return 'no_certificate';
  if (newest.revokedAt) return 'certificate_revoked';
  if (newest.validFrom > at) return 'certificate_not_yet_valid';
  return newest.validTo > at ? newest : 'certificate_expired';
}

/** The CAs an agency trusts, as DER. */
export async function trustedAuthorities(knex: Knex, agencyId: string): Promise<Buffer[]> {
  const rows = await knex('certificate_authorities')
    .where({ agencyId })
    .whereNull('removedAt')
    .orderBy('id')
    .select<{ certificate: Buffer }[]>('certificate');
  return rows.map(({ certificate }) => certificate);
}
