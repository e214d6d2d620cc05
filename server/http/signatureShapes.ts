import { z } from 'zod';
import { Id, Instant } from './shapes.ts';

/** Shapes of signatures and certificates. */
export const Verdict = z
  .enum(['valid', 'changed', 'invalid', 'unknown_ca', 'expired', 'not_yet_valid'])
  .meta({ id: 'Verdict' });

const CertificateWords = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: Instant,
  validTo: Instant,
});

export const SignatureRow = z
  .object({
    id: Id,
    purpose: z.enum(['leader', 'agency', 'copy']),
    state: z.enum(['pending', 'done', 'failed']),
    waitsFor: z.enum(['telephone', 'token']).nullable(),
    name: z.string(),
    title: z.string().nullable(),
    at: Instant.nullable(),
    failure: z.string().nullable(),
    certificate: CertificateWords.nullable(),
    verdict: Verdict.nullable(),
  })
  .meta({ id: 'SignatureRow' });

export const Signatures = z
  .object({
    signing: z.enum(['none', 'digital', 'wet']),
    signatures: z.array(SignatureRow),
    copies: z.array(
      z.object({ id: Id, number: z.string(), madeAt: Instant, by: z.string(), signature: SignatureRow.nullable() }),
    ),
    abilities: z.object({ retry: z.boolean(), upload: z.boolean(), token: z.boolean(), copy: z.boolean() }),
  })
  .meta({ id: 'Signatures' });

export const CertificateRow = z
  .object({
    id: Id,
    owner: z.object({ id: Id, name: z.string(), title: z.string() }).nullable(),
    kind: z.enum(['p12', 'remote', 'token']),
    ...CertificateWords.shape,
    state: z.enum(['valid', 'expired', 'not_yet_valid', 'revoked']),
    trusted: z.boolean(),
    hasImage: z.boolean(),
    imageMm: z.number().nullable(),
    addedAt: Instant,
  })
  .meta({ id: 'CertificateRow' });

export const Certificates = z
  .object({
    agency: z.string(),
    remote: z.boolean(),
    certificates: z.array(CertificateRow),
    authorities: z.array(z.object({ id: Id, name: z.string(), validFrom: Instant, validTo: Instant })),
  })
  .meta({ id: 'Certificates' });
