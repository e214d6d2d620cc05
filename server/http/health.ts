import { timingSafeEqual } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Context, Deps, Frame } from './frame.ts';

/** /healthz: the process answers. /readyz: it can work. /metrics: for Prometheus on this machine, or with the token. */
export function health(deps: Deps): Middleware<Frame> {
  const pages: Record<string, (ctx: Context) => Promise<void>> = {
    '/healthz': async (ctx) => answer(ctx, 200, 'ok'),
    '/readyz': async (ctx) => {
      const ready = await deps.db.raw('select 1').then(
        () => true,
        () => false,
      );
      answer(ctx, ready ? 200 : 503, ready ? 'ready' : 'database unavailable');
    },
    '/metrics': async (ctx) => {
      if (!mayMeasure(ctx, deps.config.metricsToken)) return answer(ctx, 403, 'forbidden');
      answer(ctx, 200, await deps.metrics.registry.metrics());
      ctx.type = deps.metrics.registry.contentType;
    },
  };
  return async (ctx, next) => {
    const page = ctx.method === 'GET' ? pages[ctx.path] : undefined;
    if (!page) return next();
    ctx.state.route = ctx.path;
    await page(ctx);
  };
}

function answer(ctx: Context, status: number, text: string): void {
  ctx.status = status;
  ctx.type = 'text/plain; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = `${text}\n`;
}

function mayMeasure(ctx: Context, token: string | null): boolean {
  if (token) return sameText(ctx.get('Authorization'), `Bearer ${token}`);
  const address = ctx.req.socket.remoteAddress ?? '';
  // Behind a proxy on this machine everybody comes from the loopback.
  return !ctx.get('X-Forwarded-For') && /^(127\.|::1$|::ffff:127\.)/.test(address);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
