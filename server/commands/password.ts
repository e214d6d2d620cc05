import { hash, verify } from '@node-rs/argon2';

// 64 MiB for every password being hashed: four at a time, the others wait. The algorithm is argon2id unless told otherwise.
const OPTIONS = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
const AT_ONCE = 4;
const CURRENT = '$argon2id$v=19$m=65536,t=3,p=1$';

/** The kept form of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** Takes equally long whether the account exists or not, so that nobody can learn which names there are. */
export async function verifyPassword(kept: string | undefined, password: string): Promise<boolean> {
  const nobodys = await decoy();
  const right = await inTurn(() => verify(kept ?? nobodys, password));
  return kept !== undefined && right;
}

/** True when the costs have been raised since this password was kept. */
export function isOutdated(kept: string): boolean {
  return !kept.startsWith(CURRENT);
}

let prepared: Promise<string> | undefined;

function decoy(): Promise<string> {
  prepared ??= hash('không ai có mật khẩu này', OPTIONS);
  return prepared;
}

let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
