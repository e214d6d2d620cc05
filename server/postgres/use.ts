import type pg from 'pg';

type Use = {
  /** resolves when the server ended without being asked */
  lost: Promise<void>;
  /** gives the server back; true when nobody else uses it */
  release(): Promise<boolean>;
};

// Every supervisor that uses a server holds this lock shared; whoever gets it alone is the last and may stop the server.
// A killed supervisor loses it with its connection.
const name = 'kntc in use';

/** Marks the server as used, for as long as it lives; a lost connection is made again. */
export async function holdServer(first: pg.Client, reconnect: () => Promise<pg.Client | null>): Promise<Use> {
  let client = first;
  let released = false;
  await lock(client);
  const lost = keep();
  return { lost, release };

  async function keep(): Promise<void> {
    while (true) {
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      await ended;
      if (released) return new Promise(() => {});
      const again = await reconnect();
      if (!again) return;
      client = again;
      await lock(client).catch(() => undefined);
    }
  }

  async function release(): Promise<boolean> {
    released = true;
    const last = await isLast(client);
    await client.end().catch(() => undefined);
    return last;
  }
}

async function lock(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared(hashtext($1))', [name]);
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared(hashtext($1))', [name]);
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as alone', [name]);
    return rows[0].alone;
  } catch {
    return true; // the server is gone already
  }
}
