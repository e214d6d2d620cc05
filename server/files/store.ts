import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { refusal } from '../domain/refusal.ts';

export type Stored = { sha256: string; size: number };

/** A complete file that nobody sees yet: looked at under its temporary name, then kept or discarded. */
export type Received = Stored & { path: string; keep: () => Promise<Stored>; discard: () => Promise<void> };

export type Range = { start: number; end: number };

export type Store = {
  receive: (source: Readable | Uint8Array, limit: number) => Promise<Received>;
  put: (source: Readable | Uint8Array, limit: number) => Promise<Stored>;
  open: (sha256: string, range?: Range) => Promise<{ stream: ReadStream; size: number }>;
  has: (sha256: string) => Promise<boolean>;
  remove: (sha256: string) => Promise<void>;
  sweep: (olderThan: Date) => Promise<number>;
};

/** Files by the hash of their content: `<folder>/ab/cd/<sha256>`. A name exists only once all its bytes are on the disk. */
export async function openStore(folder: string): Promise<Store> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o750 });

  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  async function receive(source: Readable | Uint8Array, limit: number): Promise<Received> {
    const path = join(incoming, `${randomUUID()}.part`);
    const discard = () => rm(path, { force: true });
    try {
      const stored = await write(path, source, limit);
      return { ...stored, path, discard, keep: () => keep(path, stored) };
    } catch (error) {
      await discard();
      throw asRefusal(error);
    }
  }

  async function keep(path: string, stored: Stored): Promise<Stored> {
    const place = placeOf(stored.sha256);
    try {
      await makeFolder(dirname(place), folder);
      await rename(path, place);
      await syncFolder(dirname(place));
    } catch (error) {
      throw asRefusal(error);
    }
    return stored;
  }

  return {
    receive,
    put: async (source, limit) => (await receive(source, limit)).keep(),
    open: async (sha256, range) => {
      const place = placeOf(sha256);
      const { size } = await stat(place);
      return { stream: createReadStream(place, range), size };
    },
    has: (sha256) => exists(placeOf(sha256)),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    sweep: (olderThan) => sweep(incoming, olderThan),
  };
}

/** A full disk is the operator's matter and nobody's bug. */
export function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return refusal(507, 'disk_full', 'Ổ đĩa đã đầy, chưa lưu được tệp. Hãy báo quản trị hệ thống rồi thử lại.');
}

async function write(path: string, source: Readable | Uint8Array, limit: number): Promise<Stored> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o440);
  try {
    for await (const chunk of chunksOf(source)) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function* chunksOf(source: Readable | Uint8Array): AsyncGenerator<Uint8Array> {
  if (!(source instanceof Uint8Array)) {
    yield* source;
    return;
  }
  // Hashing 25 MB at once would hold the event loop.
  for (let at = 0; at < source.length; at += CHUNK) yield source.subarray(at, at + CHUNK);
}

const CHUNK = 1 << 20;

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let at = 0;
  while (at < chunk.length) at += (await handle.write(chunk, at)).bytesWritten;
}

function tooLarge(limit: number): Error {
  return refusal(413, 'too_large', `Tệp lớn hơn ${Math.floor(limit / 1_000_000)} MB nên không nhận được.`);
}

async function makeFolder(path: string, root: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  await syncFolder(dirname(path));
  await syncFolder(root);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function sweep(incoming: string, olderThan: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= olderThan) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
