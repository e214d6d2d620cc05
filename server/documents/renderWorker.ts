import { parentPort } from 'node:worker_threads';
import { compileTemplate, type Template, TemplateFault } from './compile.ts';
import type { Problem } from './syntax.ts';

export type RenderJob = { source: string; partials: Record<string, string>; context: object };
export type RenderAnswer =
  | { html: string; missing: Record<string, string> }
  | { refused: Problem[] }
  | { failed: string };

const maxOutput = 5_000_000;
const maxKept = 200;
const compiled = new Map<string, Template>();

parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(answer(job)));

function answer(job: RenderJob): RenderAnswer {
  try {
    const rendered = template(job)(job.context);
    if (rendered.html.length > maxOutput) return { failed: 'the paper is larger than 5 MB' };
    return rendered;
  } catch (error) {
    if (error instanceof TemplateFault) return { refused: error.problems };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function template(job: RenderJob): Template {
  const key = JSON.stringify([job.source, job.partials]);
  const kept = compiled.get(key);
  if (kept) return kept;
  const fresh = compileTemplate(job.source, job.partials);
  if (compiled.size >= maxKept) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}
