import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';
import type { Role } from '../models/Officer.ts';
import type { Officer } from './act.ts';
import { hashPassword, isOutdated, verifyPassword } from './password.ts';

export type Credentials = { username: string; password: string };
export type SessionStart = { hash: Buffer; userAgent: string | null; absoluteHours: number };

/** Signs an officer in and opens the session. The password is looked at before any transaction, which must stay short. */
export async function signIn(db: Knex, credentials: Credentials, session: SessionStart): Promise<Officer> {
  const account = await findAccount(db, credentials.username);
  const right = await verifyPassword(account?.passwordHash, credentials.password);
  if (!account || !right || account.disabledAt) throw wrongCredentials();
  if (isOutdated(account.passwordHash)) await keepPassword(db, account, credentials.password);
  await openSession(db, account.id, session);
  const { passwordHash: _, disabledAt: __, ...officer } = account;
  return officer;
}

type Account = Officer & { roles: Role[]; passwordHash: string; disabledAt: Date | null };

async function findAccount(db: Knex, username: string): Promise<Account | undefined> {
  return db('officers')
    .where({ username: username.trim().toLowerCase() })
    .first('id', 'agencyId', 'name', 'title', 'roles', 'unit', 'username', 'passwordHash', 'disabledAt');
}

async function keepPassword(db: Knex, { id, passwordHash }: Account, password: string): Promise<void> {
  await db('officers')
    .where({ id, passwordHash })
    .update({ passwordHash: await hashPassword(password) });
}

async function openSession(
  db: Knex,
  officerId: string,
  { hash, userAgent, absoluteHours }: SessionStart,
): Promise<void> {
  await db.transaction(async (trx) => {
    await trx('sessions').where({ officerId }).whereRaw('expires_at < now()').delete();
    await trx.raw(
      `insert into sessions (id_hash, officer_id, created_at, last_seen_at, expires_at, user_agent)
       values (?, ?, now(), now(), now() + make_interval(hours => ?), ?)`,
      [hash, officerId, absoluteHours, userAgent?.slice(0, 200) ?? null],
    );
  });
}

function wrongCredentials() {
  return refusal(401, 'wrong_credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.');
}
