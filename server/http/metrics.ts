import type { Middleware } from 'koa';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Frame } from './frame.ts';

/** What one process counts about itself. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'kntc_http_request_seconds',
      help: 'Time to answer, by route',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    signIns: new Counter({ name: 'kntc_sign_ins_total', help: 'Sign-ins', labelNames: ['result'] as const, registers }),
    streams: new Gauge({ name: 'kntc_event_streams', help: 'Open event streams', registers }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Outermost: measures and logs every answer under the name of its route, never under its address. */
export function observe(metrics: Metrics): Middleware<Frame> {
  return async (ctx, next) => {
    const started = process.hrtime.bigint();
    try {
      await next();
    } finally {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const labels = { method: ctx.method, route: ctx.state.route ?? 'other', status: String(ctx.status) };
      metrics.requests.observe(labels, seconds);
      ctx.state.log.info({ ...labels, ms: Math.round(seconds * 1000) }, 'answered');
    }
  };
}
