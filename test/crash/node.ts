import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FreshDatabase } from '../support/cluster.ts';

export type ServerNode = {
  url: string;
  /** Resolves with how it ended. */
  ended: Promise<string>;
  kill(): Promise<void>;
  /** What a program imported beforehand (`flags`) tells about itself. */
  ask(): Promise<unknown>;
};
export type NodeOptions = {
  /** Below those that systems lend to outgoing connections: one of the lane beside could hold it. */
  port: number;
  data: string;
  failpoints?: string;
  mayDie?: boolean;
  appUrl?: string;
  flags?: string[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** The real program as a process of its own, ready to be asked; started again as its supervisor would where all is slow. */
export async function startNode(database: FreshDatabase, options: NodeOptions, tries = 3): Promise<ServerNode> {
  try {
    return await launch(database, options);
  } catch (error) {
    if (tries === 1 || !/cannot be reached/.test(String(error))) throw error;
    return startNode(database, options, tries - 1);
  }
}

async function launch(database: FreshDatabase, options: NodeOptions): Promise<ServerNode> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...(options.flags ?? []), 'server/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: options.failpoints ? 'test' : 'production',
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: options.appUrl ?? database.appUrl,
      PORT: String(options.port),
      KNTC_DATA: options.data,
      KNTC_DEMO: '0',
      KNTC_LOG: 'warn',
      FAILPOINTS: options.failpoints ?? '',
    },
  });
  living.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  const ended = once(child, 'exit').then(([code, signal]) => {
    living.delete(child);
    return String(signal ?? `code ${code}: ${said}`);
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const ask = async () => {
    const answer = once(child, 'message');
    child.send('tell');
    return (await answer)[0] as unknown;
  };
  const node = { url: `http://localhost:${options.port}`, ended, kill, ask };
  // A node that finds a job waiting may die of it before it listens.
  const dead = ended.then((how) => (options.mayDie ? undefined : Promise.reject(new Error(`the node ended: ${how}`))));
  await Promise.race([ready(node.url), dead]);
  return node;
}

async function ready(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
}
