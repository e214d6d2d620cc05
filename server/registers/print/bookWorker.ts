import { parentPort } from 'node:worker_threads';
import type { Cell } from '../types.ts';
import type { BookAnswer, BookJob, Heading } from './book.ts';
import { writeDocx } from './docx.ts';
import { writeXlsx } from './xlsx.ts';

const open = new Map<string, { heading: Heading; lines: Cell[][] }>();

parentPort?.on('message', async (job: BookJob) => {
  parentPort?.postMessage(await answer(job).catch((error: Error): BookAnswer => ({ failed: error.message })));
});

async function answer(job: BookJob): Promise<BookAnswer> {
  if (job.step === 'open') {
    open.set(job.id, { heading: job.heading, lines: [] });
    return {};
  }
  const book = open.get(job.id);
  if (job.step === 'drop') open.delete(job.id);
  if (job.step === 'drop') return {};
  if (!book) throw new Error('its lines were lost with a thread that ended');
  if (job.step === 'lines') {
    for (const line of job.lines) book.lines.push(line);
    return {};
  }
  open.delete(job.id);
  const write = job.format === 'xlsx' ? writeXlsx : writeDocx;
  return { content: await write(book.heading, book.lines, job.uncounted) };
}
