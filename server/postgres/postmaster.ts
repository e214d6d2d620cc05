import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Postmaster = { pid: number; port: number };

/**
 * The server that runs on this cluster, if any: it outlives a killed node.
 * A `postmaster.pid` that a dead server left is removed, for its number may belong to another process by now.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, 'postmaster.pid');
  const lines = read(path)?.split('\n');
  if (!lines) return null;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 1) return null; // being written at this moment
  if (serves(pid, cluster)) return { pid, port };
  rmSync(path, { force: true });
  return null;
}

/** Whether the process is a PostgreSQL on this cluster (a zombie has no command line and is not). */
export function serves(pid: number, cluster: string): boolean {
  const command = process.platform === 'linux' ? read(`/proc/${pid}/cmdline`)?.split('\0').join(' ') : ps(pid);
  return Boolean(command?.includes('postgres') && command.includes(` ${cluster} `));
}

/** Stops the server: politely first, sessions are ended and everything is written; a server that does not obey is killed. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  const orders = { SIGINT: 60, SIGQUIT: 20, SIGKILL: 5 };
  for (const [signal, seconds] of Object.entries(orders)) {
    if (!serves(pid, cluster)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000 && serves(pid, cluster); waited += 25) await pause(25);
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function ps(pid: number): string | null {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
