import { buffer } from 'node:stream/consumers';
import { Signature } from '../models/Signature.ts';
import { finishSignature, prepareSignature, toSignOf } from '../signing/index.ts';
import { askConfirmation, type RemoteAccount, type RemoteService, remoteSigner } from '../signing/remote.ts';
import type { Attempt, Attempting } from './signDocument.ts';
import { detailOf } from './signNow.ts';
import type { JobDeps } from './worker.ts';

/**
 * Signs with a key at a remote service: the paper is prepared and kept, the person is asked, and once he has confirmed on
 * his telephone the value is put in. Broken off anywhere, it goes on from there and nobody is asked twice.
 */
export async function askPerson(deps: JobDeps, attempting: Attempting): Promise<Attempt> {
  const service = deps.config.remoteSigning;
  if (!service) return { failure: 'remote_unreachable' };
  const { certificate, signature } = attempting;
  const account = { user: certificate.remoteUser ?? '', serial: certificate.serial };
  try {
    const prepared = await preparedPaper(deps, attempting);
    if (signature.reference) return await lookAgain(service, account, attempting, prepared, signature.reference);
    const reference = await ask(service, account, attempting, prepared);
    await Signature.query(deps.db).findById(signature.id).where({ state: 'pending' }).patch({ reference });
    return { waits: 'telephone' };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    deps.log.warn({ signature: signature.id, name: (error as Error).name }, 'the signing service cannot be reached');
    return { failure: 'remote_unreachable' };
  }
}

async function lookAgain(
  service: RemoteService,
  account: RemoteAccount,
  { certificate: { certificate, chain } }: Attempting,
  prepared: Uint8Array,
  reference: string,
): Promise<Attempt> {
  const found = await askConfirmation(service, account, reference);
  if (found === 'pending') return { waits: 'telephone' };
  if (found === 'refused') return { failure: 'remote_refused' };
  if (found === 'expired') return { failure: 'remote_expired' };
  return { signed: await finishSignature(prepared, { certificate, chain }, found.value) };
}

async function ask(
  service: RemoteService,
  account: RemoteAccount,
  { signature, certificate: { certificate, chain }, at }: Attempting,
  prepared: Uint8Array,
): Promise<string> {
  const signer = remoteSigner(service, account, { certificate, chain });
  const bytes = await toSignOf(prepared, certificate);
  // The same when asked again, another one after a refusal.
  const id = `${signature.id}-${signature.failures + 1}`;
  // Names of papers may say what a sealed matter is about: the telephone shows the purpose only.
  const signed = await signer.sign(bytes, { id, description: 'Ký số văn bản', at });
  if (!('pending' in signed)) throw new Error('a remote signature came at once');
  return signed.pending;
}

// Kept before anybody is asked: the value that comes back fits these very bytes.
async function preparedPaper({ db, store }: JobDeps, attempting: Attempting): Promise<Uint8Array> {
  const { signature, certificate, pdf } = attempting;
  const before = signature.preparedSha256;
  if (before) return buffer((await store.open(before)).stream);
  const prepared = await prepareSignature(pdf, await detailOf(db, attempting), certificate.certificate);
  const { sha256, size } = await store.put(prepared.pdf, pdf.length * 2 + 10_000_000);
  await db('blobs').insert({ sha256, size, mediaType: 'application/pdf' }).onConflict('sha256').ignore();
  await Signature.query(db).findById(signature.id).patch({ preparedSha256: sha256 });
  return prepared.pdf;
}

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'TimeoutError' || error.name === 'ZodError' || /fetch|service/.test(error.message))
  );
}
