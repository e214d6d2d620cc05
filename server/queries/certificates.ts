import type { Knex } from 'knex';

export type ListedCertificate = {
  id: string;
  officerId: string | null;
  officerName: string | null;
  officerTitle: string | null;
  kind: 'p12' | 'remote' | 'token';
  subject: string;
  issuer: string;
  serial: string;
  validFrom: Date;
  validTo: Date;
  hasImage: boolean;
  imageMm: number | null;
  addedAt: Date;
  revokedAt: Date | null;
  certificate: Buffer;
  chain: Buffer[];
};

/** Certificates of an agency and its officers: those in use first, then the newest of those that were. */
export async function certificatesOf(knex: Knex, agencyId: string): Promise<ListedCertificate[]> {
  return knex('certificates as c')
    .leftJoin('officers as o', 'o.id', 'c.officerId')
    .where({ 'c.agencyId': agencyId })
    .orderByRaw('c.revoked_at is not null, c.officer_id is not null, o.name, c.added_at desc')
    .limit(MOST)
    .select(
      'c.id',
      'c.officerId',
      'c.kind',
      'c.subject',
      'c.issuer',
      'c.serial',
      'c.validFrom',
      'c.validTo',
      'c.imageMm',
      'c.addedAt',
      'c.revokedAt',
      'c.certificate',
      'c.chain',
      'o.name as officerName',
      'o.title as officerTitle',
      knex.raw('c.image is not null as "hasImage"'),
    );
}

const MOST = 200;

export type ListedAuthority = { id: string; name: string; validFrom: Date; validTo: Date };

export async function authoritiesOf(knex: Knex, agencyId: string): Promise<ListedAuthority[]> {
  return knex('certificate_authorities')
    .where({ agencyId })
    .whereNull('removedAt')
    .orderBy('id')
    .select('id', 'name', 'validFrom', 'validTo');
}
