import { refusal } from '../domain/refusal.ts';
import { openPool } from '../threads/pool.ts';
import { withBody } from './paperParts.ts';
import type { RenderAnswer, RenderJob } from './renderWorker.ts';
import { partialsOf } from './templates.ts';

const renderers = openPool<RenderJob, RenderAnswer>({
  file: new URL('./renderWorker.ts', import.meta.url),
  workers: 2,
  seconds: 5,
  memoryMb: 256,
});

/**
 * The paper as HTML of the closed vocabulary. What is missing shows as a dotted blank; with `strict` (when it is issued)
 * it is refused as `paper_incomplete`, naming every missing path. With `body`, the text put back from Word, only
 * letterhead and signatures are written by the template.
 */
export async function renderHtml(
  templates: Record<string, string>,
  id: string,
  context: object,
  { strict = false, body = null }: { strict?: boolean; body?: string | null } = {},
): Promise<string> {
  const source = Object.hasOwn(templates, id) ? templates[id] : undefined;
  if (source === undefined) throw refusal(404, 'template_unknown', `Không có mẫu văn bản “${id}”.`);
  const answer = await renderers.ask({ source, partials: partialsOf(templates), context });
  if ('failed' in answer) throw new Error(`paper ${id}: ${answer.failed}`);
  if ('refused' in answer) {
    const lines = Object.fromEntries(answer.refused.map(({ line, message }) => [String(line), message]));
    throw refusal(422, 'template_refused', `Mẫu văn bản “${id}” có lỗi.`, lines);
  }
  const missing = Object.entries(answer.missing).filter(([path]) => body === null || /^(document|agency)\./.test(path));
  if (strict && missing.length) {
    const fields = Object.fromEntries(missing);
    throw refusal(422, 'paper_incomplete', 'Văn bản còn thiếu thông tin, chưa thể phát hành.', fields);
  }
  return body === null ? answer.html : withBody(answer.html, body);
}

/** Starts a worker before the first act waits for one. */
export async function warmRendering(): Promise<void> {
  await renderers.ask({ source: '', partials: {}, context: {} });
}

/** Ends the rendering workers; they start again when needed. */
export const closeRendering = renderers.close;
