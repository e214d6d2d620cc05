import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Keyring = {
  currentId: string;
  wrap: (key: Buffer, aad: string) => Buffer;
  unwrap: (wrapped: Buffer, keyId: string, aad: string) => Buffer;
};

/**
 * The key-encryption keys: `<folder>/vault-0001.key`, … one X25519 pair each, readable by the owner only. The last one
 * wraps; every one unwraps. A data key is wrapped to the public half, so a node may one day seal without being able to open.
 */
export async function openKeyring(folder: string): Promise<Keyring> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let names = await listKeys(folder);
  if (names.length === 0) {
    await createKey(folder, 'vault-0001.key');
    names = await listKeys(folder);
  }
  const keys = new Map<string, KeyObject>();
  let currentId = '';
  for (const name of names) {
    const key = createPrivateKey(await readFile(join(folder, name)));
    currentId = idOf(name, key);
    keys.set(currentId, key);
  }
  const keyOf = (id: string) => {
    const key = keys.get(id);
    if (!key) throw new Error(`vault key ${id} is not in the keyring`);
    return key;
  };
  return {
    currentId,
    wrap: (key, aad) => wrap(key, rawPublic(keyOf(currentId)), aad),
    unwrap: (wrapped, keyId, aad) => unwrap(wrapped, keyOf(keyId), aad),
  };
}

/** AES-256-GCM: nonce, ciphertext, tag. */
export function encrypt(key: Buffer, plain: Buffer, aad: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < NONCE + TAG) throw new Error('sealed text is too short');
  const nonce = sealed.subarray(0, NONCE);
  // Without authTagLength a tag cut to four bytes would be accepted.
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()]);
}

const NONCE = 12;
const TAG = 16;
const PUBLIC = 32;

async function listKeys(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^vault-\d{4}\.key$/.test(name)).sort();
}

// Written in full under another name, then linked: of two processes starting at once one makes the key, both read it.
async function createKey(folder: string, name: string): Promise<void> {
  const draft = join(folder, `${randomUUID()}.part`);
  const handle = await open(draft, 'wx', 0o400);
  try {
    await handle.writeFile(generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(draft, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

// The fingerprint tells a key that was put in another's place.
function idOf(name: string, key: KeyObject): string {
  const print = createHash('sha256').update(rawPublic(key)).digest('hex').slice(0, 8);
  return `${name.slice('vault-'.length, -'.key'.length)}.${print}`;
}

function wrap(key: Buffer, recipient: Buffer, aad: string): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const sender = rawPublic(ephemeral.privateKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: publicFrom(recipient) });
  return Buffer.concat([sender, encrypt(derive(shared, sender, recipient), key, aad)]);
}

function unwrap(wrapped: Buffer, key: KeyObject, aad: string): Buffer {
  const sender = wrapped.subarray(0, PUBLIC);
  const shared = diffieHellman({ privateKey: key, publicKey: publicFrom(sender) });
  return decrypt(derive(shared, sender, rawPublic(key)), wrapped.subarray(PUBLIC), aad);
}

function derive(shared: Buffer, sender: Buffer, recipient: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sender, recipient]), 'kntc vault data key v1', 32));
}

function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-PUBLIC);
}

function publicFrom(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_X25519, raw]), format: 'der', type: 'spki' });
}

const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');
