import type { IncomingMessage } from 'node:http';
import { refusal } from '../domain/refusal.ts';
import { parseJson } from './json.ts';

/** The whole body of a request as JSON; acts begin only after it has arrived, so a slow client holds no lock. */
export async function readJson(req: IncomingMessage, limit = 1024 * 1024): Promise<unknown> {
  const type = req.headers['content-type'] ?? '';
  if (!/^application\/json(;\s*charset="?utf-8"?)?$/i.test(type) || req.headers['content-encoding']) {
    throw refusal(415, 'json_expected', 'Máy chủ chỉ nhận nội dung JSON.');
  }
  const bytes = await readAll(req, limit);
  return parseJson(decode(bytes));
}

async function readAll(req: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge();
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(400, 'malformed', 'Nội dung gửi lên không phải văn bản UTF-8.');
  }
}

function tooLarge() {
  return refusal(413, 'too_large', 'Nội dung gửi lên lớn hơn 1 MB.');
}
