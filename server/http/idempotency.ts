import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { type Act, act, type Officer } from '../commands/act.ts';
import { refusal } from '../domain/refusal.ts';
import { canonical } from './json.ts';

export type Command = { key: string; fingerprint: string };
export type Outcome = { status: number; answer: unknown };

/** What makes two requests the same command. */
export function commandOf(key: string | undefined, ...request: unknown[]): Command {
  if (!key || !/^[\w-]{8,100}$/.test(key)) {
    throw refusal(400, 'key_required', 'Yêu cầu thiếu mã chống gửi lặp (Idempotency-Key).');
  }
  return { key, fingerprint: createHash('sha256').update(canonical(request)).digest('hex') };
}

/**
 * Runs a legal act once. Its answer is stored in its own transaction: whoever lost the answer of COMMIT asks again and
 * reads what happened. A refusal is rolled back with everything else, so it is decided anew.
 */
export async function actOnce(
  db: Knex,
  officer: Officer,
  command: Command,
  work: (act: Act) => Promise<Outcome>,
): Promise<Outcome> {
  return act(db, officer, async (act) => {
    const stored = await take(act, command);
    if (stored) return stored;
    const outcome = await work(act);
    await act.trx('commands').where({ officerId: officer.id, key: command.key }).update(columns(outcome));
    return outcome;
  });
}

// A twin that is still under way holds the row: the insert waits for its end, within the lock time-out.
async function take({ trx, officer, at }: Act, { key, fingerprint }: Command): Promise<Outcome | null> {
  const inserted = await trx('commands')
    .insert({ officerId: officer.id, key, fingerprint, at })
    .onConflict(['officerId', 'key'])
    .ignore()
    .returning('key');
  if (inserted.length > 0) return null;
  const stored = await trx('commands').where({ officerId: officer.id, key }).first('fingerprint', 'status', 'answer');
  if (stored.fingerprint !== fingerprint) {
    throw refusal(422, 'key_reused', 'Mã chống gửi lặp này đã dùng cho một yêu cầu khác.');
  }
  return { status: stored.status, answer: stored.answer };
}

function columns({ status, answer }: Outcome): { status: number; answer: string | null } {
  return { status, answer: answer === undefined ? null : JSON.stringify(answer) };
}
