import { randomBytes } from 'node:crypto';
import { link, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A password kept in the keys folder; made at random when it is asked for the first time. */
export async function secret(keys: string, name: string): Promise<string> {
  const path = join(keys, name);
  const kept = await findSecret(keys, name);
  if (kept) return kept;
  const part = `${path}.${process.pid}`;
  const file = await open(part, 'w', 0o400);
  await file.writeFile(randomBytes(32).toString('hex'));
  await file.sync();
  await file.close();
  // link() refuses to replace, so two starts at once agree on the first one's password
  await link(part, path).catch(() => undefined);
  await unlink(part);
  return readFile(path, 'utf8');
}

export async function findSecret(keys: string, name: string): Promise<string | null> {
  return readFile(join(keys, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
