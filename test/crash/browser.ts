import { setTimeout as pause } from 'node:timers/promises';
import type { Officer } from '../../server/commands/act.ts';
import { PASSWORD } from '../support/people.ts';

export type Answer = { status: number; body: Record<string, unknown> };

/** Someone at a browser: signed in with a password, and as stubborn as ours is when no answer comes. */
export type Browser = { send(url: string, path: string, body: unknown, key: string): Promise<Answer | null> };

/** Signs in for real; the session lives in the database, so it outlives the node that gave it. */
export async function signIn(url: string, { username }: Officer): Promise<Browser> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'X-KNTC': '1', Origin: url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  const send: Browser['send'] = async (url, path, body, key) => {
    const headers = { Cookie: cookie, 'X-KNTC': '1', Origin: url, 'Idempotency-Key': key };
    try {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Answer['body'] };
    } catch {
      return null;
    }
  };
  return { send };
}

/** Sends again with the same key until someone answers; 503 asks for that as well. */
export async function insist(ask: () => Promise<Answer | null>): Promise<Answer> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (answer && answer.status !== 503) return answer;
    await pause(100);
  }
  throw new Error('nobody answered');
}
