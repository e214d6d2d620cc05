import { refusal } from '../domain/refusal.ts';
import { openPool } from '../threads/pool.ts';
import type { SignatureDetail } from './prepare.ts';
import type { Request, Signer } from './signer.ts';
import type { Asked, Question, Reply } from './worker.ts';

export { type CertificateWords, describeCertificate, leadsTo, readCertificate, validityAt } from './certificate.ts';
export type { Appearance, Art, Place, SignatureDetail } from './prepare.ts';
export { type Credential, localSigner, type Request, type Signed, type Signer } from './signer.ts';
export type { Check, Trust, Verdict } from './verify.ts';

const signers = openPool<Question, Reply>({
  file: new URL('./worker.ts', import.meta.url),
  workers: 1,
  seconds: 20,
  memoryMb: 512,
});

/** A signed PDF; or one with room for the signature, for which a person still has to confirm `pending`. */
export type Outcome = { signed: Uint8Array } | { pending: string; prepared: Uint8Array };

/**
 * Signs a PDF by an incremental update, so that signatures already in it stay valid. Refuses with 422
 * `no_signature_block` when the paper has no place for the signature.
 */
export async function signPdf(
  pdf: Uint8Array,
  { signer, request, ...detail }: SignatureDetail & { signer: Signer; request: Request },
): Promise<Outcome> {
  const prepared = await prepareSignature(pdf, detail, signer.certificate);
  const signed = await signer.sign(prepared.toSign, request);
  if ('pending' in signed) return { pending: signed.pending, prepared: prepared.pdf };
  const { certificate, chain } = signer;
  return { signed: await finishSignature(prepared.pdf, { certificate, chain }, signed.value) };
}

export const prepareSignature: Asked['prepareSignature'] = (...given) => ask({ name: 'prepareSignature', given });
export const finishSignature: Asked['finishSignature'] = (...given) => ask({ name: 'finishSignature', given });
export const toSignOf: Asked['toSignOf'] = (...given) => ask({ name: 'toSignOf', given });
export const openP12: Asked['openP12'] = (...given) => ask({ name: 'openP12', given });
export const verifyPdf: Asked['verify'] = (...given) => ask({ name: 'verify', given });

/** Ends the thread that signs; it starts again when needed. */
export const closeSigning = signers.close;

async function ask<T>(question: Question): Promise<T> {
  const reply = await signers.ask(question);
  if ('failed' in reply) throw new Error(`${question.name}: ${reply.failed}`);
  if ('answer' in reply) return reply.answer as T;
  const { status, code, message, fields } = reply.refused;
  throw refusal(status, code, message, fields);
}
