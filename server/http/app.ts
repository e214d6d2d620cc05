import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import { refusal } from '../domain/refusal.ts';
import { securityHeaders } from './csp.ts';
import { refuseForeignWrites } from './csrf.ts';
import { answerErrors } from './errors.ts';
import type { Deps, Frame } from './frame.ts';
import { health } from './health.ts';
import { observe } from './metrics.ts';
import { describeApi } from './openapi.ts';
import type { Route } from './route.ts';
import { routerOf } from './router.ts';
import { allRoutes } from './routes/index.ts';
import { staticUi } from './staticUi.ts';

// Of X-Forwarded-For only the last address was written by our proxy; the ones before it by anybody.
const NEAREST_PROXY = 1;

/** The whole application as a readable list; it listens nowhere and holds no state between requests. */
export function createApp(deps: Deps, routes: readonly Route[] = allRoutes()): Koa<Frame> {
  const app = new Koa<Frame>({ proxy: deps.config.behindProxy, maxIpsCount: NEAREST_PROXY });
  app.silent = true;
  app.on('error', (error: Error) => deps.log.warn({ name: error.name }, 'connection failed'));

  app.use(openFrame(deps));
  app.use(observe(deps.metrics));
  app.use(securityHeaders(deps.config));
  app.use(answerErrors());
  app.use(health(deps));
  app.use(refuseForeignWrites(deps.config));
  app.use(serveDescription(routes));
  app.use(routerOf(routes, deps).routes());
  app.use(refuseUnknownApi());
  app.use(staticUi({ dev: deps.config.dev }));
  return app;
}

function openFrame({ log }: Deps): Koa.Middleware<Frame> {
  return async (ctx, next) => {
    ctx.state.requestId = randomUUID();
    ctx.state.log = log.child({ requestId: ctx.state.requestId });
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
  };
}

function serveDescription(routes: readonly Route[]): Koa.Middleware<Frame> {
  const description = describeApi(routes);
  return async (ctx, next) => {
    if (ctx.path !== '/api/openapi.json' || ctx.method !== 'GET') return next();
    ctx.state.route = ctx.path;
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = description;
  };
}

function refuseUnknownApi(): Koa.Middleware<Frame> {
  return async (ctx, next) => {
    const isApi = ctx.path === '/api' || ctx.path.startsWith('/api/');
    if (isApi || !['GET', 'HEAD'].includes(ctx.method)) throw refusal(404, 'not_found', 'Không có địa chỉ này.');
    await next();
  };
}
