import Router from '@koa/router';
import type { z } from 'zod';
import { Refusal, refusal } from '../domain/refusal.ts';
import { failpoint } from '../failpoints.ts';
import { logAccess } from '../models/accessLog.ts';
import { readJson } from './body.ts';
import type { Context, Deps, Frame } from './frame.ts';
import { actOnce, commandOf, type Outcome } from './idempotency.ts';
import { normalise } from './json.ts';
import type { Call, CommandCall, Route } from './route.ts';
import { requireVisitor } from './session.ts';
import { wordsOf } from './words.ts';

/** The declared routes as a Koa router. */
export function routerOf(routes: readonly Route[], deps: Deps): Router<Frame> {
  const router = new Router<Frame>({ exclusive: true });
  for (const route of routes) {
    router[route.method](route.path, async (ctx) => {
      ctx.state.route = route.path;
      await traced(ctx, route, deps, () => serve(ctx, route, deps));
    });
  }
  return router;
}

async function serve(ctx: Context, route: Route, deps: Deps): Promise<void> {
  const visitor = route.open ? undefined : await requireVisitor(ctx, deps);
  const call = {
    params: parsed(route.params, ctx.params, 404),
    query: parsed(route.query, queryOf(ctx), 422),
    body: route.multipart ? undefined : parsed(route.body, await bodyOf(ctx, route), 422),
    officer: visitor?.officer,
    ability: visitor?.ability,
    deps,
    db: deps.db,
    rev: revOf(ctx),
    ctx,
  } as Call<unknown, unknown, unknown>;
  const outcome = route.command ? await command(route, call) : await handle(route, call as never);
  if (!route.streams) present(ctx, outcome);
}

async function command(route: Route, call: Call<unknown, unknown, unknown>): Promise<Outcome> {
  const { ctx, deps, officer, params, query, body, rev } = call;
  await failpoint('request_read');
  const command = commandOf(ctx.get('Idempotency-Key'), route.method, route.path, params, query, body ?? null, rev);
  return actOnce(deps.db, officer, command, (act) => handle(route, { ...call, db: act.trx, act }));
}

async function handle(route: Route, call: CommandCall<unknown, unknown, unknown>): Promise<Outcome> {
  const answer = await route.handle(call);
  if (!route.answer) return { status: 204, answer: undefined };
  return { status: route.status ?? 200, answer: route.answer.parse(answer) };
}

function present(ctx: Context, { status, answer }: Outcome): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.status = status;
  ctx.body = status === 204 ? null : answer;
}

// Refusals of what exists or not leave a trace of their own, after the act's transaction is gone.
async function traced(ctx: Context, route: Route, deps: Deps, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { visitor, requestId } = ctx.state;
    if (visitor && error instanceof Refusal && (error.status === 403 || error.status === 404)) {
      const act = `${route.method} ${route.path}`;
      const subject = Object.values(ctx.params as Record<string, string>).join(' ') || null;
      await logAccess(deps.db, { officerId: visitor.officer.id, act, subject, result: error.code, requestId });
    }
    throw error;
  }
}

async function bodyOf(ctx: Context, route: Route): Promise<unknown> {
  return route.body ? readJson(ctx.req) : undefined;
}

// A parameter given twice is read differently by different programs: refused.
function queryOf(ctx: Context): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(ctx.querystring)) {
    if (name in query) throw refusal(400, 'malformed', `Tham số "${name}" được gửi hai lần.`);
    query[name] = normalise(value);
  }
  return query;
}

function revOf(ctx: Context): number | null {
  const given = ctx.get('If-Match').replaceAll('"', '');
  if (!given) return null;
  if (!/^\d{1,9}$/.test(given)) throw refusal(400, 'malformed', 'Phiên bản bản ghi (If-Match) không hợp lệ.');
  return Number(given);
}

function parsed(schema: z.ZodType | undefined, value: unknown, status: 404 | 422): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { error: wordsOf });
  if (result.success) return result.data;
  if (status === 404) throw refusal(404, 'not_found', 'Không tìm thấy.');
  throw refusal(422, 'invalid', 'Dữ liệu gửi lên chưa hợp lệ.', fieldsOf(result.error));
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.') || '.', message]).reverse());
}
