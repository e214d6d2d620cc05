import type { Middleware } from 'koa';
import type { Config } from '../config.ts';
import { refusal } from '../domain/refusal.ts';
import type { Context, Frame } from './frame.ts';

/** Only our own pages may change anything: same origin, and a header that no form of another site can send. */
export function refuseForeignWrites(config: Config): Middleware<Frame> {
  return async (ctx, next) => {
    if (!READS.has(ctx.method) && !ctx.path.startsWith(TICKETS) && !isOurs(ctx, config)) {
      throw refusal(403, 'foreign_origin', 'Yêu cầu không đến từ trang của hệ thống này.');
    }
    await next();
  };
}

// A signing program is no page of ours: it has no session, the secret in its address is all it may do anything with.
const TICKETS = '/api/signing/';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function isOurs(ctx: Context, config: Config): boolean {
  if (ctx.get('X-KNTC') !== '1') return false;
  const site = ctx.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin';
  // Browsers leave Sec-Fetch-Site out over plain http to another machine; Origin is always sent with a write.
  return ctx.get('Origin') === (config.origin ?? `http://${ctx.get('Host')}`);
}
