import { cmsOf, signedAttributes } from './cms.ts';
import { prepare, type SignatureDetail } from './prepare.ts';
import type { Credential } from './signer.ts';
import { digestOf, fillSlot, openSlot } from './slot.ts';

/** A PDF with an empty signature, and the bytes of which the signer makes the value. */
export type Prepared = { pdf: Uint8Array; toSign: Uint8Array };

/** Makes room for one more signature, PAdES B-B; the earlier ones stay valid. Refuses as `prepare` does. */
export async function prepareSignature(
  pdf: Uint8Array,
  detail: SignatureDetail,
  certificate: Uint8Array,
): Promise<Prepared> {
  const prepared = await prepare(pdf, detail);
  return { pdf: prepared, toSign: toSignOf(prepared, certificate) };
}

/** Puts the value that came back into the prepared PDF. */
export function finishSignature(prepared: Uint8Array, credential: Credential, value: Uint8Array): Uint8Array {
  const attributes = toSignOf(prepared, credential.certificate);
  return fillSlot(prepared, openSlot(prepared), cmsOf(attributes, credential, value));
}

/** What was to be signed follows from the prepared PDF alone, so nothing else has to be kept while a person confirms. */
export function toSignOf(prepared: Uint8Array, certificate: Uint8Array): Uint8Array {
  return signedAttributes(digestOf(prepared, openSlot(prepared)), certificate);
}
