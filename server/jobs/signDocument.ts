import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { type Act, act } from '../commands/act.ts';
import { enqueueSigning } from '../commands/signatures/planSignatures.ts';
import { failSignature, keepSignature } from '../commands/signatures/settleSignature.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { Refusal } from '../domain/refusal.ts';
import { failpoint } from '../failpoints.ts';
import type { Certificate } from '../models/Certificate.ts';
import { announce } from '../models/changes.ts';
import { Document } from '../models/Document.ts';
import type { Signature, SigningFailure } from '../models/Signature.ts';
import { newestPdf, signaturesOn } from '../queries/signatures.ts';
import { findCertificate, trustedAuthorities } from '../queries/signers.ts';
import { verifyPdf } from '../signing/index.ts';
import { signNow } from './signNow.ts';
import { askPerson } from './signRemotely.ts';
import type { JobDeps } from './worker.ts';

const MOST = 60 * 1024 * 1024;
const AGAIN_AFTER = 5_000;
const Payload = z.object({ documentId: z.string(), version: z.number(), copyId: z.string().nullable() });

/** What came of one attempt: the signed PDF; a reason why not; or that a person has to do something first. */
export type Attempt = { signed: Uint8Array } | { failure: SigningFailure } | { waits: 'telephone' | 'token' };

/** Everything an attempt needs to know. */
export type Attempting = { signature: Signature; certificate: Certificate; pdf: Buffer; at: Date };

/**
 * Signs what a paper still needs, in order, each on top of the one before. Delivered twice it signs once: a signature that
 * is there is left alone, and of two made at once one is kept.
 */
export async function signDocument(deps: JobDeps, payload: unknown): Promise<void> {
  await failpoint('job_claimed');
  const wanted = Payload.parse(payload);
  const document = await Document.query(deps.db).findById(wanted.documentId);
  if (!document) return;
  for (const signature of await signaturesOn(deps.db, wanted)) {
    if (signature.state === 'done') continue;
    if (signature.state === 'failed' || !(await signOne(deps, document, signature))) return;
  }
}

async function signOne(deps: JobDeps, document: Document, signature: Signature): Promise<boolean> {
  const system = await systemOfficer(deps.db, signature.agencyId);
  const within = <T>(work: (open: Act) => Promise<T>) => act(deps.db, system, work);
  const at = await within(async ({ at }) => at);
  const certificate = await findCertificate(deps.db, signature, at);
  const result =
    typeof certificate === 'string' ? { failure: certificate } : await attempt(deps, signature, certificate, at);
  if ('signed' in result && typeof certificate !== 'string') {
    const pdf = await deps.store.put(result.signed, MOST);
    await failpoint('job_done');
    await within((open) => keepSignature(open, signature, { certificateId: certificate.id, pdf }));
  } else if ('failure' in result) {
    await within((open) => failSignature(open, signature, result.failure));
  } else if ('waits' in result && result.waits === 'telephone') {
    await within(({ trx }) => enqueueSigning(trx, signature, new Date(Date.now() + AGAIN_AFTER)));
  }
  const { id, petitionId, agencyId } = document;
  await announce(deps.db, { kind: 'document', id, petitionId, agencyId });
  return 'signed' in result;
}

async function attempt(deps: JobDeps, signature: Signature, certificate: Certificate, at: Date): Promise<Attempt> {
  const base = await newestPdf(deps.db, signature.documentId, signature.version);
  if (!base) throw new Error(`paper ${signature.documentId} is not rendered`);
  if (certificate.kind === 'token') return { waits: 'token' };
  const { stream } = await deps.store.open(base);
  const attempting = { signature, certificate, pdf: await buffer(stream), at };
  try {
    const result = certificate.kind === 'p12' ? await signNow(deps, attempting) : await askPerson(deps, attempting);
    if (!('signed' in result)) return result;
    return (await isSound(deps, signature, result.signed, at)) ? result : { failure: 'signature_invalid' };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no_signature_block') return { failure: error.code };
    throw error;
  }
}

// Nothing is handed out that would not stand up to an examination.
async function isSound({ db }: JobDeps, { agencyId }: Signature, pdf: Uint8Array, at: Date): Promise<boolean> {
  const checks = await verifyPdf(pdf, { trusted: await trustedAuthorities(db, agencyId), at });
  return (
    checks.length > 0 && checks.every(({ digest, signature, alteredAfter }) => digest && signature && !alteredAfter)
  );
}
