import pg from 'pg';
import { CHANGES, type Change } from '../models/changes.ts';
import { clientConfig } from '../models/db.ts';
import type { Logger } from './log.ts';

/** One page that listens; `null` means that changes may have been missed and everything should be read again. */
export type Listener = { tell(change: Change | null): void; end(): void };

export type Events = { listen(listener: Listener): () => void; size(): number; stop(): Promise<void> };

/** One LISTEN connection for all pages of this process; it comes back by itself after the database was away. */
export function createEvents(ownerUrl: string, log: Logger): Events {
  const listeners = new Set<Listener>();
  const tell = (change: Change | null) => {
    for (const listener of listeners) listener.tell(change);
  };
  const stop = keepListening(ownerUrl, tell, log);
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    size: () => listeners.size,
    async stop() {
      for (const listener of listeners) listener.end();
      await stop();
    },
  };
}

function keepListening(ownerUrl: string, tell: Listener['tell'], log: Logger): () => Promise<void> {
  let client: pg.Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const again = (current: pg.Client) => {
    if (stopped || client !== current) return;
    client = undefined;
    current.end().catch(() => undefined);
    retry = setTimeout(open, 1000);
  };

  const open = async () => {
    const current = new pg.Client(clientConfig(ownerUrl, 'owner'));
    client = current;
    current.on('error', () => again(current));
    current.on('end', () => again(current));
    current.on('notification', ({ payload }) => tell(JSON.parse(payload ?? 'null') as Change));
    try {
      await current.connect();
      await current.query(`listen ${CHANGES}`);
      tell(null);
    } catch (error) {
      log.warn({ code: (error as NodeJS.ErrnoException).code }, 'cannot listen for changes');
      again(current);
    }
  };

  void open();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
