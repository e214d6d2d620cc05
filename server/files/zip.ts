import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { refusal } from '../domain/refusal.ts';

export type ZipEntry = { name: string; method: number; crc: number; packed: number; size: number; at: number };

const LIMITS = { entries: 2000, ratio: 100, total: 300_000_000 };

/** The central directory, read before anything is unpacked: what claims too much is refused unread. */
export async function readDirectory(file: FileHandle, length: number): Promise<ZipEntry[]> {
  const end = await findEnd(file, length);
  if (end.count > LIMITS.entries) throw bomb();
  if (end.at + end.length > length) throw damaged();
  const directory = await readAt(file, end.at, end.length);
  const entries = readEntries(directory, end.count, length);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.total || total > length * LIMITS.ratio) throw bomb();
  if (entries.some(({ size, packed }) => size > 1_000_000 && size > packed * LIMITS.ratio)) throw bomb();
  return entries;
}

/** Unpacks an entry, counting: a directory that lied about size or content is found out here. */
export async function* inflateEntry(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const head = await readAt(file, entry.at, 30);
  if (head.readUInt32LE(0) !== LOCAL) throw damaged();
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  let size = 0;
  let crc = 0;
  for await (const chunk of unpack(packedBytes(file, start, entry.packed), entry.method)) {
    size += chunk.length;
    if (size > entry.size) throw damaged();
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

export async function readEntry(file: FileHandle, entry: ZipEntry, limit: number): Promise<string> {
  if (entry.size > limit) throw bomb();
  const chunks: Buffer[] = [];
  for await (const chunk of inflateEntry(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SIZE_OF_END = 22;

async function findEnd(file: FileHandle, length: number): Promise<{ count: number; length: number; at: number }> {
  const size = Math.min(length, SIZE_OF_END + 0xffff);
  const tail = await readAt(file, length - size, size);
  for (let at = size - SIZE_OF_END; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || tail.readUInt16LE(at + 20) !== size - at - SIZE_OF_END) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    };
    // More disks than one, or the 64-bit form, which no word processor needs at this size.
    if (tail.readUInt16LE(at + 4) !== 0 || end.count === 0xffff || end.at === 0xffffffff) throw damaged();
    return end;
  }
  throw damaged();
}

function readEntries(directory: Buffer, count: number, length: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const entry = {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    };
    const encrypted = directory.readUInt16LE(at + 8) & 1;
    if (encrypted || (entry.method !== 0 && entry.method !== 8) || entry.at + entry.packed > length) throw damaged();
    entries.push(entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  // Two entries of one name are read differently by different programs.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length) throw damaged();
  return entries;
}

async function* packedBytes(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK) yield readAt(file, start + done, Math.min(CHUNK, length - done));
}

const CHUNK = 64 * 1024;

async function* unpack(source: AsyncGenerator<Buffer>, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield* source;
    return;
  }
  const inflate = createInflateRaw();
  const fed = (async () => {
    for await (const chunk of source) {
      if (inflate.destroyed) return;
      if (!inflate.write(chunk)) await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve));
    }
    inflate.end();
  })();
  fed.catch((error) => inflate.destroy(error));
  try {
    yield* inflate;
  } catch {
    throw damaged();
  } finally {
    inflate.destroy();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) throw damaged();
    done += bytesRead;
  }
  return buffer;
}

export function damaged(): Error {
  return refusal(422, 'damaged', 'Tệp bị hỏng, không đọc được. Hãy quét hoặc lưu lại rồi tải lên lần nữa.');
}

function bomb(): Error {
  return refusal(415, 'kind_refused', 'Tệp chứa quá nhiều hoặc quá lớn khi mở ra nên không nhận được.');
}
