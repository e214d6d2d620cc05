import type { Knex } from 'knex';
import { formatDay } from '../domain/words.ts';
import { type BookFormat, type Heading, MOST_LINES, openBook } from './print/book.ts';
import { tellFilters } from './question.ts';
import { chosenColumns, readRegister } from './read.ts';
import type { Column, Question, Reading, Register } from './types.ts';

const PAGE = 1000;

/**
 * A whole register as a file. It is read page by page in one snapshot of the database and bound on another thread; `told` hears
 * how many lines there are so far.
 */
export async function bindRegister(
  db: Knex,
  register: Register,
  reading: Reading,
  question: Question,
  { id, format, told }: { id: string; format: BookFormat; told(lines: number): Promise<void> },
): Promise<Buffer> {
  const columns = chosenColumns(register, question.columns);
  const book = await openBook(id, await headingOf(db, register, reading, question, columns));
  const asked = { ...question, sort: question.sort ?? register.bookOrder };
  const read = async (snapshot: Knex.Transaction) => {
    let lines = 0;
    let voided = 0;
    let counting = 0;
    const matters = new Set<string>();
    let after: string | undefined;
    do {
      const { items, next } = await readRegister(snapshot, register, reading, asked, { after, limit: PAGE });
      await book.add(items.map(({ cells }) => columns.map(({ key }) => cells[key] ?? null)));
      lines += items.length;
      for (const line of items) {
        if (line.voided) voided += 1;
        else counting += 1;
        if (!line.voided) matters.add(line.matter);
      }
      await told(lines);
      after = next ?? undefined;
    } while (after && lines < MOST_LINES[format]);
    return { voided, repeated: counting - matters.size };
  };
  try {
    const uncounted = await db.transaction(read, { isolationLevel: 'repeatable read', readOnly: true });
    return await book.bind(format, uncounted);
  } finally {
    await book.drop();
  }
}

async function headingOf(
  db: Knex,
  register: Register,
  { officer, today }: Reading,
  { filters }: Question,
  columns: readonly Column[],
): Promise<Heading> {
  const agency = await db('agencies as a')
    .leftJoin('agencies as p', 'p.id', 'a.parentId')
    .where('a.id', officer.agencyId)
    .first<Heading['agency']>('a.name', 'a.place', 'a.headTitle', 'p.name as parentName');
  return {
    agency,
    title: register.title,
    period: periodOf(filters),
    questions: tellFilters(register, filters),
    columns: columns.map(({ title, type, width }) => ({ title, type, width })),
    unit: register.unit,
    preparedBy: { name: officer.name, title: officer.title },
    madeOn: today,
    note: register.form
      ? `Theo ${register.form}${register.verified ? '' : '; chưa được đối chiếu với mẫu sổ'}`
      : 'Mẫu sổ của phần mềm, không phải mẫu do cơ quan có thẩm quyền ban hành',
  };
}

function periodOf({ from, to }: Record<string, string>): string | null {
  if (from && to) return `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`;
  if (from) return `Từ ngày ${formatDay(from)}`;
  return to ? `Đến ngày ${formatDay(to)}` : null;
}
