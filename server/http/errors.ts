import type { Middleware } from 'koa';
import { z } from 'zod';
import { Refusal, refusal } from '../domain/refusal.ts';
import { isUnavailable } from '../models/db.ts';
import type { Frame } from './frame.ts';

/** The one shape in which anything goes wrong. */
export const Problem = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'Problem' });

/** Turns whatever was thrown below into `{ code, message, fields? }`; by then its transaction has been rolled back. */
export function answerErrors(): Middleware<Frame> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (ctx.headerSent || !ctx.writable) {
        ctx.state.log.warn({ name: nameOf(error) }, 'answer broken off');
        ctx.req.socket.destroy();
        return;
      }
      const { status, headers, ...problem } = toAnswer(error);
      if (status >= 500) ctx.state.log.error({ code: problem.code, cause: causeOf(error) }, 'request failed');
      ctx.remove('Set-Cookie');
      ctx.set({ ...headers, 'Cache-Control': 'no-store' });
      ctx.status = status;
      ctx.body = problem;
    }
  };
}

/** A refusal that says after how many seconds asking again makes sense. */
export function tryLater(status: 429 | 503, code: string, message: string, seconds: number): Refusal {
  return Object.assign(refusal(status, code, message), { retryAfter: Math.max(1, Math.ceil(seconds)) });
}

type Answer = { status: number; headers?: Record<string, string>; code: string; message: string; fields?: object };

function toAnswer(error: unknown): Answer {
  if (error instanceof Refusal) {
    const { status, code, message, fields } = error;
    const { retryAfter } = error as { retryAfter?: number };
    return { status, code, message, ...(fields && { fields }), ...(retryAfter && { headers: retryIn(retryAfter) }) };
  }
  if (isUnavailable(error)) {
    const message = 'Hệ thống đang bận, xin thử lại sau ít giây. Việc đã gửi sẽ không bị thực hiện hai lần.';
    return { status: 503, code: 'unavailable', message, headers: retryIn(2) };
  }
  return { status: 500, code: 'internal', message: 'Đã có lỗi trong hệ thống. Xin thử lại hoặc báo quản trị viên.' };
}

function retryIn(seconds: number): Record<string, string> {
  return { 'Retry-After': String(seconds) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

// A database error repeats the values it stumbled over, so of it only the code and the place in our code are kept.
function causeOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const at = stack?.slice(0, 12).map((line) => line.trim().replace(/file:\/\/.*?\/(server|node_modules)\//, '$1/'));
  return { name: error.name, code, constraint, table, at };
}
