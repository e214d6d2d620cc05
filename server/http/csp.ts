import { randomBytes } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Config } from '../config.ts';
import type { Frame } from './frame.ts';

/** The headers every answer carries. Data and files may do nothing at all; the page gets its own policy. */
export function securityHeaders(config: Config): Middleware<Frame> {
  const https = config.origin?.startsWith('https:');
  return async (ctx, next) => {
    ctx.set(ALWAYS);
    ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (https) ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    await next();
  };
}

export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The policy of our one page. No script but our files. Style attributes are allowed because the form and diagram
 * viewers of bpmn.io build their watermark from text that has them, and every scene lives in this one page.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ].join('; ');
}

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
  'X-Robots-Tag': 'noindex',
};
