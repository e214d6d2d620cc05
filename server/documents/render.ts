import type { Worker } from 'node:worker_threads';
import { refusal } from '../domain/refusal.ts';
import type { RenderAnswer, RenderJob } from './renderWorker.ts';
import { startWorker } from './startWorker.ts';
import { partialsOf } from './templates.ts';

type Waiting = { job: RenderJob; resolve: (answer: RenderAnswer) => void; reject: (error: Error) => void };

const size = 2;
const timeLimit = 5_000;
const idle: Worker[] = [];
const all = new Set<Worker>();
const queue: Waiting[] = [];

/**
 * The paper as HTML of the closed vocabulary. What is missing shows as a dotted blank; with `strict` (when it is issued)
 * it is refused as `paper_incomplete`, naming every missing path.
 */
export async function renderHtml(
  templates: Record<string, string>,
  id: string,
  context: object,
  { strict = false }: { strict?: boolean } = {},
): Promise<string> {
  const source = Object.hasOwn(templates, id) ? templates[id] : undefined;
  if (source === undefined) throw refusal(404, 'template_unknown', `Không có mẫu văn bản “${id}”.`);
  const answer = await ask({ source, partials: partialsOf(templates), context });
  if ('failed' in answer) throw new Error(`paper ${id}: ${answer.failed}`);
  if ('refused' in answer) {
    const lines = Object.fromEntries(answer.refused.map(({ line, message }) => [String(line), message]));
    throw refusal(422, 'template_refused', `Mẫu văn bản “${id}” có lỗi.`, lines);
  }
  if (strict && Object.keys(answer.missing).length) {
    throw refusal(422, 'paper_incomplete', 'Văn bản còn thiếu thông tin, chưa thể phát hành.', answer.missing);
  }
  return answer.html;
}

/** Ends the rendering workers; they start again when needed. */
export async function closeRendering(): Promise<void> {
  const workers = [...all];
  all.clear();
  idle.length = 0;
  await Promise.all(workers.map((worker) => worker.terminate()));
}

function ask(job: RenderJob): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    queue.push({ job, resolve, reject });
    next();
  });
}

function next(): void {
  if (!queue.length) return;
  const worker = idle.pop() ?? (all.size < size ? start() : undefined);
  const waiting = worker && queue.shift();
  if (worker && waiting) run(worker, waiting);
}

function start(): Worker {
  const worker = startWorker(new URL('./renderWorker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  all.add(worker);
  return worker;
}

function run(worker: Worker, { job, resolve, reject }: Waiting): void {
  const timer = setTimeout(() => stop(new Error('rendering a paper took more than 5 s')), timeLimit);
  worker.ref();
  worker.once('message', done);
  worker.once('error', stop);
  worker.once('exit', ended);
  worker.postMessage(job);

  function done(answer: RenderAnswer): void {
    release();
    worker.unref();
    idle.push(worker);
    resolve(answer);
    next();
  }
  function stop(error: Error): void {
    release();
    all.delete(worker);
    void worker.terminate();
    reject(error);
    next();
  }
  function ended(): void {
    stop(new Error('the rendering worker ended'));
  }
  function release(): void {
    clearTimeout(timer);
    worker.off('message', done).off('error', stop).off('exit', ended);
  }
}
