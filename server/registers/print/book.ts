import type { Day } from '../../domain/day.ts';
import { openPool } from '../../threads/pool.ts';
import type { Cell, CellType } from '../types.ts';

export type BookFormat = 'xlsx' | 'docx';
/** Lines that stand in a book and count nowhere: taken back, or about a matter that another line has. */
export type Uncounted = { voided: number; repeated: number };

/** What stands around the lines of a printed book. */
export type Heading = {
  agency: { name: string; parentName: string | null; place: string; headTitle: string };
  title: string;
  /** “Từ ngày 01/07/2026 đến ngày 31/07/2026” */
  period: string | null;
  /** What was asked, line by line. */
  questions: string[];
  columns: { title: string; type: CellType; width: number }[];
  /** What a line is: “đơn”. */
  unit: string;
  preparedBy: { name: string; title: string };
  madeOn: Day;
  note: string | null;
};

export type BookJob =
  | { id: string; step: 'open'; heading: Heading }
  | { id: string; step: 'lines'; lines: Cell[][] }
  | { id: string; step: 'close'; format: BookFormat; uncounted: Uncounted }
  | { id: string; step: 'drop' };
export type BookAnswer = { content?: Uint8Array; failed?: string };

/** More lines than this are no book that anybody prints: whoever asks narrows the question. */
export const MOST_LINES: Record<BookFormat, number> = { xlsx: 50_000, docx: 3_000 };

// One thread, because a book's lines wait in it between the pages that are read.
const binders = openPool<BookJob, BookAnswer>({
  file: new URL('./bookWorker.ts', import.meta.url),
  workers: 1,
  seconds: 120,
  memoryMb: 1024,
});

/** A book that is bound line by line on a thread of its own, away from the event loop. */
export async function openBook(id: string, heading: Heading) {
  const ask = async (job: BookJob) => {
    const answer = await binders.ask(job);
    if (answer.failed !== undefined) throw new Error(`book: ${answer.failed}`);
    return answer;
  };
  await ask({ id, step: 'open', heading });
  return {
    add: (lines: Cell[][]) => ask({ id, step: 'lines', lines }),
    async bind(format: BookFormat, uncounted: Uncounted): Promise<Buffer> {
      const { content } = await ask({ id, step: 'close', format, uncounted });
      if (!content) throw new Error('book: bound without content');
      return Buffer.from(content);
    },
    drop: () => ask({ id, step: 'drop' }).catch(() => undefined),
  };
}

/** Ends the thread; it starts again when needed. */
export const closeBooks = binders.close;
