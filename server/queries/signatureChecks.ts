import { buffer } from 'node:stream/consumers';
import type { Store } from '../files/store.ts';
import { type Check, verifyPdf } from '../signing/index.ts';

const KEPT = 500;
const known = new Map<string, Promise<Check[]>>();

/** Examines a signed PDF of the store. The same content under the same CAs gives the same answer, so it is kept. */
export async function checksOf(store: Store, trusted: readonly Buffer[], sha256: string): Promise<Check[]> {
  const key = [sha256, ...trusted.map((one) => one.toString('base64'))].join(' ');
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const fresh = examine(store, trusted, sha256);
  known.set(key, fresh);
  fresh.catch(() => known.delete(key));
  return fresh;
}

async function examine(store: Store, trusted: readonly Buffer[], sha256: string): Promise<Check[]> {
  const { stream } = await store.open(sha256);
  return verifyPdf(await buffer(stream), { trusted });
}
