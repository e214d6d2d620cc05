import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * A file encrypted piece by piece (AES-256-GCM, 64 KiB), so that nothing is handed out before its tag is checked.
 * The nonce is prefix, counter and a last-piece flag: pieces cannot be reordered, dropped or cut off at the end.
 */
export async function* sealChunks(source: AsyncIterable<Uint8Array>, key: Buffer, aad: string): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX);
  yield Buffer.concat([MAGIC, prefix]);
  let counter = 0;
  for await (const { piece, last } of pieces(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, counter, last), { authTagLength: TAG });
    cipher.setAAD(Buffer.from(aad));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    counter += 1;
  }
}

export async function* openChunks(source: AsyncIterable<Uint8Array>, key: Buffer, aad: string): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined;
  let counter = 0;
  for await (const { piece, last } of pieces(
    skipHead(source, (head) => (prefix = readHead(head))),
    PIECE + TAG,
  )) {
    if (!prefix || piece.length < TAG) throw new Error('sealed file is cut off');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, counter, last), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(aad)).setAuthTag(piece.subarray(-TAG));
    yield Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()]);
    counter += 1;
  }
}

const MAGIC = Buffer.from('KNTCV1');
const PREFIX = 7;
const PIECE = 64 * 1024;
const TAG = 16;

function nonce(prefix: Buffer, counter: number, last: boolean): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt32BE(counter);
  tail[4] = last ? 1 : 0;
  return Buffer.concat([prefix, tail]);
}

function readHead(head: Buffer): Buffer {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not a sealed file');
  return head.subarray(MAGIC.length);
}

async function* skipHead(source: AsyncIterable<Uint8Array>, found: (head: Buffer) => void): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < MAGIC.length + PREFIX) continue;
    found(head.subarray(0, MAGIC.length + PREFIX));
    yield head.subarray(MAGIC.length + PREFIX);
    head = null;
  }
  if (head) throw new Error('sealed file is cut off');
}

/** Pieces of equal size; the last one, always there, may be shorter or empty. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk]);
    // A full piece is held back until more follows: only then is it known not to be the last.
    while (rest.length > size) {
      yield { piece: rest.subarray(0, size), last: false };
      rest = rest.subarray(size);
    }
  }
  yield { piece: rest, last: true };
}
