import { openPool } from '../threads/pool.ts';
import type { Comparison, Line } from './compareLines.ts';
import type { CompareJob } from './compareWorker.ts';
import { blocksOf, type PaperElement, textOf } from './paperParts.ts';

const comparers = openPool<CompareJob, Comparison[]>({
  file: new URL('./compareWorker.ts', import.meta.url),
  workers: 1,
  seconds: 5,
  memoryMb: 256,
  waiting: 50,
  env: {},
});

/** Ends the comparer; it starts again when needed. */
export const closeComparing = comparers.close;

/** What two versions of a paper have in common and where they differ, in the order of the text. */
export function comparePapers(before: string, after: string): Promise<Comparison[]> {
  return comparers.ask({ before: linesOf(before), after: linesOf(after) });
}

/** The paragraphs of a paper that say something, cells and items of lists among them. */
export function linesOf(paper: string): Line[] {
  return blocksOf(paper).flatMap(paragraphs);
}

function paragraphs(element: PaperElement): Line[] {
  if (element.tagName === 'p' || element.tagName === 'li') {
    const text = textOf(element).trim();
    const style = element.attrs.find(({ name }) => name === 'class')?.value ?? '';
    return text ? [{ style, text }] : [];
  }
  return element.childNodes.filter((node): node is PaperElement => 'tagName' in node).flatMap(paragraphs);
}
