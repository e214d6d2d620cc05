import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decrypt, encrypt, type Keyring } from './keyring.ts';

/** Private keys for signing, each in a file of its own, encrypted under the keyring and readable by the owner only. */
export type SigningKeys = {
  keep: (name: string, privateKey: Uint8Array) => Promise<void>;
  /** Throws when the file is gone, was put in another's place, or was encrypted under a key that is not in the keyring. */
  open: (name: string) => Promise<Buffer>;
  remove: (name: string) => Promise<void>;
};

export async function openSigningKeys(folder: string, keyring: Keyring): Promise<SigningKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const placeOf = (name: string) => {
    if (!/^[0-9a-f-]{36}$/.test(name)) throw new RangeError('not the name of a key');
    return join(folder, `${name}.key`);
  };
  return {
    keep: (name, privateKey) => write(folder, placeOf(name), seal(keyring, name, Buffer.from(privateKey))),
    open: async (name) => unseal(keyring, name, await readFile(placeOf(name), 'utf8')),
    remove: (name) => rm(placeOf(name), { force: true }),
  };
}

const Sealed = z.strictObject({ keyId: z.string(), wrapped: z.string(), sealed: z.string() });

function seal(keyring: Keyring, name: string, privateKey: Buffer): string {
  const aad = aadOf(name, keyring.currentId);
  const key = randomBytes(32);
  return JSON.stringify({
    keyId: keyring.currentId,
    wrapped: keyring.wrap(key, aad).toString('base64'),
    sealed: encrypt(key, privateKey, aad).toString('base64'),
  } satisfies z.output<typeof Sealed>);
}

function unseal(keyring: Keyring, name: string, text: string): Buffer {
  const { keyId, wrapped, sealed } = Sealed.parse(JSON.parse(text));
  const aad = aadOf(name, keyId);
  const key = keyring.unwrap(Buffer.from(wrapped, 'base64'), keyId, aad);
  return decrypt(key, Buffer.from(sealed, 'base64'), aad);
}

function aadOf(name: string, keyId: string): string {
  return `v1|signing-key|${name}|${keyId}`;
}

// A name exists only once all its bytes are on the disk.
async function write(folder: string, place: string, text: string): Promise<void> {
  const draft = join(folder, `${randomUUID()}.part`);
  const handle = await open(draft, 'wx', 0o400);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, place);
}
