import type { Knex } from 'knex';
import { z } from 'zod';
import { signIn } from '../../commands/signIn.ts';
import { signOut } from '../../commands/signOut.ts';
import { Refusal } from '../../domain/refusal.ts';
import { logAccess } from '../../models/accessLog.ts';
import { ABILITIES, presentMe } from '../../presenters/me.ts';
import type { Context, Deps } from '../frame.ts';
import { signInLimits } from '../limits.ts';
import { route } from '../route.ts';
import { giveCookie, newSession, takeCookie } from '../session.ts';
import { Id, Role } from '../shapes.ts';

const Me = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string(),
    username: z.string(),
    roles: z.array(Role),
    unit: z.string().nullable(),
    agency: z.object({ id: Id, code: z.string(), name: z.string() }),
    abilities: z.array(z.enum(ABILITIES)),
    demo: z.boolean(),
    insecure: z.boolean(),
  })
  .meta({ id: 'Me' });

const Credentials = z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(500) });

export const sessionRoutes = () => {
  const limits = signInLimits();
  return [
    route({
      method: 'post',
      path: '/api/session',
      summary: 'Đăng nhập',
      open: true,
      body: Credentials,
      answer: Me,
      handle: async ({ ctx, deps, body }) => {
        const username = body.username.trim().toLowerCase();
        const session = newSession();
        await limits.take(username, ctx.ip);
        const start = { hash: session.hash, userAgent: ctx.get('User-Agent') || null, ...deps.config.session };
        const officer = await counted(ctx, deps, () => signIn(deps.db, { ...body, username }, start));
        await limits.giveBack(username, ctx.ip);
        giveCookie(ctx, deps.config, session.id);
        return presentMe(officer, await getAgency(deps.db, officer.agencyId), deps.config);
      },
    }),
    route({
      method: 'get',
      path: '/api/session',
      summary: 'Người đang đăng nhập',
      answer: Me,
      handle: async ({ db, deps, officer }) => presentMe(officer, await getAgency(db, officer.agencyId), deps.config),
    }),
    route({
      method: 'delete',
      path: '/api/session',
      summary: 'Đăng xuất',
      handle: async ({ ctx, deps, db, officer }) => {
        if (ctx.state.visitor) await signOut(db, ctx.state.visitor.sessionHash);
        takeCookie(ctx, deps.config);
        await trace(ctx, deps, officer.id, 'sign-out', 'ok');
      },
    }),
  ];
};

// A failed sign-in is written down without the name that was typed: people type passwords there.
async function counted<T extends { id: string }>(ctx: Context, deps: Deps, work: () => Promise<T>): Promise<T> {
  try {
    const officer = await work();
    await trace(ctx, deps, officer.id, 'sign-in', 'ok');
    return officer;
  } catch (error) {
    if (error instanceof Refusal) await trace(ctx, deps, null, 'sign-in', error.code);
    throw error;
  }
}

async function trace(ctx: Context, { db, metrics }: Deps, officerId: string | null, act: string, result: string) {
  if (act === 'sign-in') metrics.signIns.inc({ result });
  await logAccess(db, { officerId, act, subject: null, result, requestId: ctx.state.requestId });
}

async function getAgency(db: Knex, id: string): Promise<{ id: string; code: string; name: string }> {
  return db('agencies').where({ id }).first('id', 'code', 'name');
}
