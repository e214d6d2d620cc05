import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import type { Config } from '../config.ts';
import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { standsFor } from '../domain/substitution.ts';
import { abilityOf } from '../policies/ability.ts';
import { leavesIn } from '../queries/absences.ts';
import { BARS } from '../queries/bars.ts';
import type { Context, Deps, Visitor } from './frame.ts';

/** The signed-in officer, or 401. Looked up at every request, so a deleted session or a disabled account ends at once. */
export async function requireVisitor(ctx: Context, { db, config }: Deps): Promise<Visitor> {
  const id = readCookie(ctx, config);
  const visitor = id ? await findVisitor(db, hashOf(id), config) : null;
  if (!visitor) throw refusal(401, 'no_session', 'Phiên làm việc đã hết. Xin đăng nhập lại.');
  ctx.state.visitor = visitor;
  return visitor;
}

/** Looks a session up; `touch: false` for what runs without a person, which must not keep a session alive. */
export async function findVisitor(
  db: Knex,
  hash: Buffer,
  config: Config,
  { touch = true }: { touch?: boolean } = {},
): Promise<Visitor | null> {
  const { rows } = await db.raw<{ rows: SessionRow[] }>(FIND, [hash, config.session.idleMinutes]);
  const row = rows[0];
  if (!row) return null;
  if (touch && row.stale) await db.raw('update sessions set last_seen_at = now() where id_hash = ?', [hash]);
  const { stale: _, absences, at, ...person } = row;
  const officer = { ...person, standsFor: standsFor(leavesIn(absences), person.id, dayOf(at)) };
  return { officer, ability: abilityOf(officer), sessionHash: hash };
}

/** A new session id for the browser; only its hash is kept. */
export function newSession(): { id: string; hash: Buffer } {
  const id = randomBytes(32).toString('base64url');
  return { id, hash: hashOf(id) };
}

export function giveCookie(ctx: Context, config: Config, id: string): void {
  ctx.append('Set-Cookie', `${cookieName(config)}=${id}; ${attributes(config)}`);
}

export function takeCookie(ctx: Context, config: Config): void {
  ctx.append('Set-Cookie', `${cookieName(config)}=; Max-Age=0; ${attributes(config)}`);
  ctx.set('Clear-Site-Data', '"storage"');
}

type SessionRow = Officer & { stale: boolean; absences: Parameters<typeof leavesIn>[0]; at: Date };

const FIND = `
  select o.id, o.agency_id as "agencyId", o.name, o.title, o.roles, o.unit, o.username,
         s.last_seen_at < now() - interval '1 minute' as stale, now() as at, ${BARS},
         (select coalesce(json_agg(json_build_object('officerId', a.officer_id, 'substituteId', a.substitute_id,
                   'fromOn', a.from_on, 'toOn', a.to_on, 'endedOn', a.ended_on)), '[]')
            from absences a where a.agency_id = o.agency_id and a.to_on >= (now() - interval '1 day')::date) as absences
    from sessions s join officers o on o.id = s.officer_id
   where s.id_hash = ? and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ?)
     and o.disabled_at is null`;

// A browser keeps a __Host- cookie only where nobody on the way can write one: https, or this machine.
function cookieName(config: Config): string {
  return config.insecure ? 'sid' : '__Host-sid';
}

function attributes(config: Config): string {
  return `Path=/; HttpOnly; SameSite=Lax${config.insecure ? '' : '; Secure'}`;
}

function readCookie(ctx: Context, config: Config): string | undefined {
  const name = cookieName(config);
  for (const part of ctx.get('Cookie').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
