import { createPrivateKey, sign } from 'node:crypto';

/** A certificate with those that lead to its CA, each as DER. */
export type Credential = { certificate: Uint8Array; chain: Uint8Array[] };

/** What a signature is about, in words for the screen of a remote signer's telephone. */
export type Request = { id: string; description: string; at: Date };

/** The value of a signature, or the reference under which a person still has to confirm it. */
export type Signed = { value: Uint8Array } | { pending: string };

/** Whoever holds a private key: it is given the bytes to sign (never the paper) and nothing else. */
export type Signer = Credential & { sign: (bytes: Uint8Array, request: Request) => Promise<Signed> };

/** Signs here and now with a private key in PKCS#8 DER; SHA-256 with RSA or ECDSA. */
export function localSigner(credential: Credential, privateKey: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return { ...credential, sign: async (bytes) => ({ value: sign('sha256', bytes, key) }) };
}
