import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Middleware } from 'koa';
import { newNonce, pagePolicy } from './csp.ts';
import type { Context, Frame } from './frame.ts';

/** The built UI: files by name, everything else is the one page that knows the scenes. */
export function staticUi({ dev, folder = built }: { dev: boolean; folder?: string }): Middleware<Frame> {
  let files = readFiles(folder);
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    // Rebuilt under our hands: every page starts with what is there now.
    if (dev && !extname(ctx.path)) files = readFiles(folder);
    const file = ctx.path === '/index.html' ? undefined : files.get(ctx.path);
    if (file) return sendFile(ctx, file);
    if (extname(ctx.path)) return next();
    sendPage(ctx, files.get('/index.html'));
  };
}

type File = { type: string; bytes: Buffer; packed?: Buffer; immutable: boolean };

const built = fileURLToPath(new URL('../../ui/dist', import.meta.url));
const TEXT = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json', '.map', '.txt', '.webmanifest', '.wasm']);

// The list of files is read once: no path from outside ever reaches the file system.
function readFiles(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of listFolder(folder)) {
    const path = `/${entry.split('\\').join('/')}`;
    files.set(path, {
      type: extname(path),
      bytes: readFileSync(join(folder, entry)),
      immutable: path.startsWith('/assets/'),
    });
  }
  return files;
}

function listFolder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

function sendFile(ctx: Context, file: File): void {
  ctx.state.route = file.immutable ? '/assets' : '/files';
  ctx.set('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  ctx.status = 200;
  ctx.type = file.type;
  ctx.vary('Accept-Encoding');
  if (TEXT.has(file.type) && ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
    file.packed ??= gzipSync(file.bytes);
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = file.packed;
  } else {
    ctx.body = file.bytes;
  }
}

function sendPage(ctx: Context, page: File | undefined): void {
  ctx.state.route = '/';
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-store');
  if (!page) {
    ctx.status = 503;
    ctx.body = 'Giao diện chưa được dựng: hãy chạy "npm start".';
    return;
  }
  const nonce = newNonce();
  ctx.status = 200;
  ctx.set('Content-Security-Policy', pagePolicy(nonce));
  ctx.body = page.bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
}
