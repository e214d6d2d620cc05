import type { ListedAuthority, ListedCertificate } from '../queries/certificates.ts';
import { leadsTo, validityAt } from '../signing/index.ts';

type Kept = {
  agency: string;
  remote: boolean;
  certificates: ListedCertificate[];
  authorities: ListedAuthority[];
  trusted: Buffer[];
  at: Date;
};

/** Certificates of an agency as its administrator keeps them. */
export function presentCertificates({ agency, remote, certificates, authorities, trusted, at }: Kept) {
  return {
    agency,
    remote,
    certificates: certificates.map(
      ({ officerId, officerName, officerTitle, certificate, chain, revokedAt, ...row }) => ({
        ...row,
        owner: officerId ? { id: officerId, name: officerName ?? '', title: officerTitle ?? '' } : null,
        state: revokedAt ? ('revoked' as const) : validityAt(row, at),
        trusted: leadsTo(trusted, certificate, chain, at),
      }),
    ),
    authorities,
  };
}
