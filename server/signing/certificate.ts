import { X509Certificate } from 'node:crypto';
import { refusal } from '../domain/refusal.ts';

/** What people are told about a certificate. */
export type CertificateWords = {
  /** The common name, else the whole subject. */
  subject: string;
  organisation: string | null;
  issuer: string;
  /** Hexadecimal. */
  serial: string;
  validFrom: Date;
  validTo: Date;
};

export type Validity = 'valid' | 'expired' | 'not_yet_valid';

/** Reads a certificate, DER or PEM. Refuses with 422 `not_a_certificate`. */
export function readCertificate(bytes: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch {
    throw refusal(422, 'not_a_certificate', 'Tệp không phải là chứng thư số (X.509, .cer hoặc .pem).');
  }
}

export function describeCertificate(bytes: Uint8Array): CertificateWords {
  const certificate = readCertificate(bytes);
  return {
    subject: part(certificate.subject, 'CN') ?? certificate.subject,
    organisation: part(certificate.subject, 'O'),
    issuer: part(certificate.issuer, 'CN') ?? certificate.issuer,
    serial: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  };
}

export function validityAt(
  { validFrom, validTo }: Pick<CertificateWords, 'validFrom' | 'validTo'>,
  at: Date,
): Validity {
  if (at < validFrom) return 'not_yet_valid';
  return at > validTo ? 'expired' : 'valid';
}

/**
 * Whether a certificate leads to one of the trusted CAs, over those that came with it. Every CA on the way must have been
 * valid at that time.
 */
export function leadsTo(
  trusted: readonly Uint8Array[],
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  at: Date,
): boolean {
  const anchors = trusted.map(readCertificate);
  const known = [...anchors, ...others.map(readCertificate)].filter(({ ca }) => ca);
  let current = readCertificate(bytes);
  for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
    const below = current;
    if (anchors.some(({ raw }) => raw.equals(below.raw))) return true;
    const above = known.find((ca) => !ca.raw.equals(below.raw) && below.checkIssued(ca) && below.verify(ca.publicKey));
    if (!above) return false;
    const times = { validFrom: new Date(above.validFrom), validTo: new Date(above.validTo) };
    if (validityAt(times, at) !== 'valid') return false;
    current = above;
  }
  return false;
}

const LONGEST_CHAIN = 6;

function part(name: string, type: string): string | null {
  const line = name.split('\n').find((one) => one.startsWith(`${type}=`));
  return line ? line.slice(type.length + 1) : null;
}
