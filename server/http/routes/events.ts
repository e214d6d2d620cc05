import { PassThrough } from 'node:stream';
import type { Change } from '../../models/changes.ts';
import type { Ability } from '../../policies/ability.ts';
import { can } from '../../policies/authorize.ts';
import { tryLater } from '../errors.ts';
import type { Context, Deps } from '../frame.ts';
import { route } from '../route.ts';
import { findVisitor } from '../session.ts';

const HEARTBEAT = 25_000;
const STREAMS_PER_OFFICER = 8;
const open = new Map<string, number>();

export const eventRoutes = [
  route({
    method: 'get',
    path: '/api/events',
    summary: 'Thay đổi trong cơ quan, gửi ngay khi xảy ra',
    streams: 'text/event-stream',
    handle: ({ ctx, deps, officer, ability }) => {
      const stream = openStream(ctx, officer.id);
      const tell = (change: Change | null) => {
        if (!change) stream.write('event: reset\ndata: {}\n\n');
        else if (concerns(change, officer.id, ability)) stream.write(frameOf(change));
      };
      const forget = deps.events.listen({ tell, end: () => stream.end() });
      keepAlive(ctx, deps, stream, officer.id, forget);
    },
  }),
];

// A notice is its officer's alone; everything else concerns whoever reads matters of the agency.
function concerns(change: Change, officerId: string, ability: Ability): boolean {
  return change.kind === 'notice' ? change.id === officerId : can(ability, 'read', 'Petition', change);
}

function openStream(ctx: Context, officerId: string): PassThrough {
  const count = open.get(officerId) ?? 0;
  if (count >= STREAMS_PER_OFFICER) throw tryLater(429, 'too_many_streams', 'Quá nhiều trang đang mở.', 60);
  open.set(officerId, count + 1);
  const stream = new PassThrough();
  ctx.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  ctx.req.socket.setTimeout(0);
  ctx.status = 200;
  ctx.body = stream;
  stream.write('retry: 3000\n\n');
  return stream;
}

// A stream lives no longer than its session: signing out or disabling the account ends it at the next beat.
function keepAlive(
  ctx: Context,
  { db, config, metrics }: Deps,
  stream: PassThrough,
  officerId: string,
  forget: () => void,
) {
  const hash = ctx.state.visitor?.sessionHash;
  metrics.streams.inc();
  const beat = setInterval(async () => {
    const visitor = hash && (await findVisitor(db, hash, config, { touch: false }).catch(() => undefined));
    if (visitor === null) stream.end();
    else stream.write(': beat\n\n');
  }, HEARTBEAT);
  ctx.res.once('close', () => {
    clearInterval(beat);
    forget();
    stream.destroy();
    metrics.streams.dec();
    const left = (open.get(officerId) ?? 1) - 1;
    if (left > 0) open.set(officerId, left);
    else open.delete(officerId);
  });
}

function frameOf({ kind, id, petitionId }: Change): string {
  return `event: change\ndata: ${JSON.stringify({ kind, id, petitionId })}\n\n`;
}
