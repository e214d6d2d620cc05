import type { Store } from '../files/store.ts';
import type { Context } from './frame.ts';

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Streams a paper of ours out of the store, under a name that people recognise. */
export async function sendPaper(
  ctx: Context,
  store: Store,
  sha256: string,
  { format, name, inline = false }: { format: keyof typeof MEDIA; name: string; inline?: boolean },
): Promise<void> {
  ctx.set({ 'Content-Type': MEDIA[format], 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
  ctx.attachment(`${name.replaceAll('/', '-')}.${format}`, { type: inline ? 'inline' : 'attachment' });
  const { stream, size } = await store.open(sha256);
  ctx.length = size;
  ctx.body = stream;
}
