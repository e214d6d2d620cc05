import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { openChunks, sealChunks } from '../../server/vault/sealedStream.ts';

const key = randomBytes(32);
const aad = 'v1|file|a|b';
const PIECE = 64 * 1024 + 16;
const HEAD = 13;

describe('a sealed stream', () => {
  const inParts = (bytes: Buffer, size: number) =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size)),
    );
  const seal = (bytes: Buffer) => buffer(Readable.from(sealChunks(inParts(bytes, 10_000), key, aad)));
  const open = (bytes: Buffer, text = aad, with_: Buffer = key) =>
    buffer(Readable.from(openChunks(inParts(bytes, 7_777), with_, text)));
  const broken = async (bytes: Buffer, text?: string, with_?: Buffer) =>
    expect(
      await open(bytes, text, with_).then(
        () => 'opened',
        () => 'refused',
      ),
    ).to.equal('refused');

  for (const size of [0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 3 * 64 * 1024, 500_000]) {
    it(`gives back ${size} bytes`, async () => {
      const bytes = randomBytes(size);
      expect((await open(await seal(bytes))).equals(bytes)).to.equal(true);
    });
  }

  it('refuses a flipped bit anywhere, another key and another place', async () => {
    const sealed = await seal(randomBytes(200_000));
    for (const at of [0, 8, HEAD, HEAD + PIECE - 1, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await broken(changed);
    }
    await broken(sealed, 'v1|file|a|c');
    await broken(sealed, aad, randomBytes(32));
  });

  it('refuses pieces missing at the end, missing in between or out of order', async () => {
    const sealed = await seal(randomBytes(3 * 64 * 1024));
    const [head, a, b, c] = [
      sealed.subarray(0, HEAD),
      ...[0, 1, 2].map((n) => sealed.subarray(HEAD + n * PIECE, HEAD + (n + 1) * PIECE)),
    ];
    if (!head || !a || !b || !c) throw new Error('three pieces');
    await broken(Buffer.concat([head, a, b]));
    await broken(Buffer.concat([head, a, c]));
    await broken(Buffer.concat([head, b, a, c]));
    await broken(head);
    await broken(head.subarray(0, 5));
  });
});
