import { createHash } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { failure } from '../setup/failure.mjs';

/** Where one embedded PostgreSQL lives, and who runs it. `owner` is null when it runs as the present user. */
export type Place = { data: string; cluster: string; keys: string; log: string; owner: Owner | null };
export type Owner = { uid: number; gid: number };

// PostgreSQL refuses to run as root, and a container need not have a `postgres` account.
const nobody: Owner = { uid: 65534, gid: 65534 };

/** Root keeps the data outside the project, because the unprivileged server cannot enter root's home. */
export async function dataFolder(root: string): Promise<string> {
  if (process.env.KNTC_DATA) return resolve(process.env.KNTC_DATA);
  const project = await realpath(root);
  if (!isRoot()) return join(project, '.data');
  return join('/var/lib/kntc', createHash('sha256').update(project).digest('hex').slice(0, 12));
}

/** Opens the data folder, making what is missing. */
export async function openPlace(data: string): Promise<Place> {
  await makeFolder(data, isRoot() ? 0o755 : 0o700);
  const place = { data, cluster: join(data, 'cluster'), keys: join(data, 'keys'), log: join(data, 'postgres.log') };
  await makeFolder(place.keys, 0o700);
  if (!isRoot()) return { ...place, owner: null };
  await chmod(data, 0o755);
  const owner = (await ownerOf(place.cluster)) ?? nobody;
  await demandEntrance(data);
  return { ...place, owner };
}

/** Makes an empty folder that the server itself may write to. */
export async function makeServerFolder(place: Place, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (place.owner) await chown(folder, place.owner.uid, place.owner.gid);
}

// Not `recursive`: below a folder that takes no folders, such as /proc, that never comes back.
async function makeFolder(folder: string, mode: number): Promise<void> {
  if (await stat(folder).catch(() => null)) return access(folder, constants.W_OK);
  if (folder !== dirname(folder)) await makeFolder(dirname(folder), 0o755);
  await mkdir(folder, { mode }).catch((error: NodeJS.ErrnoException) => {
    // a file where a folder should be, or /proc: to people it is the same fault
    if (error.code !== 'EEXIST') throw Object.assign(error, { code: 'EACCES', path: folder });
  });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

// A cluster made by an ordinary user stays that user's when root starts it.
async function ownerOf(cluster: string): Promise<Owner | null> {
  const found = await stat(cluster).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function demandEntrance(folder: string): Promise<void> {
  if (await everyoneMayEnter(folder)) return;
  throw failure(
    `PostgreSQL (chạy với uid ${nobody.uid}) không vào được ${folder}: hãy đặt KNTC_DATA ở nơi mọi tài khoản vào được, ví dụ /var/lib/kntc`,
    `PostgreSQL (uid ${nobody.uid}) cannot enter ${folder}: set KNTC_DATA to a folder below /var/lib/kntc`,
  );
}

/** Whether an account without rights can reach the folder. */
export async function everyoneMayEnter(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if (!(mode & 0o001)) return false;
  return folder === dirname(folder) || everyoneMayEnter(dirname(folder));
}
