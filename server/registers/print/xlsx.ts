import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { startOfDay } from '../../domain/day.ts';
import { longDay } from '../../domain/words.ts';
import type { Cell, CellType } from '../types.ts';
import type { Heading, Uncounted } from './book.ts';
import { MOTTO, plain, STATE, tellTotal } from './words.ts';

/** The book as a workbook: letterhead, title, numbered columns, lines, total and signatures; days are dates, texts only texts. */
export async function writeXlsx(heading: Heading, lines: readonly Cell[][], uncounted: Uncounted): Promise<Uint8Array> {
  const head = above(heading);
  const rows = lines.map(
    (line, n): Row => [
      { value: n + 1, type: Number, align: 'center', ...IN_TABLE },
      ...line.map((value, at) => cellOf(value, heading.columns[at]?.type ?? 'text')),
    ],
  );
  return writeXlsxFile(
    [...head, ...rows, ...below(heading, tellTotal(lines.length, uncounted, heading.unit))],
    {
      sheet: 'Sổ',
      orientation: 'landscape',
      columns: [{ width: 6 }, ...heading.columns.map(({ width }) => ({ width: Math.max(width, 8) }))],
      stickyRowsCount: head.length,
      showGridLines: false,
    },
    { fontFamily: 'Times New Roman', fontSize: 11 },
  ).toBuffer();
}

/**
 * A text that a program would take for a formula is shown with an apostrophe before it, in whatever it is pasted into;
 * in the workbook itself it is typed as a text.
 */
export function neutralised(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

const THIN = { borderStyle: 'thin', borderColor: '#000000' } as const;
const IN_TABLE = { alignVertical: 'top', wrap: true, ...THIN } as const;
const CENTRED = { align: 'center', alignVertical: 'center', wrap: true } as const;
const VIETNAM = startOfDay('1970-01-01').getTime();

function cellOf(value: Cell, type: CellType): CellObject {
  if (value === null || value === '') return { type: String, value: '', ...IN_TABLE };
  // The workbook knows no time zones: what a clock in Vietnam shows is written.
  if (type === 'day')
    return { type: Date, value: new Date(`${String(value)}T00:00:00Z`), format: 'dd/mm/yyyy', ...IN_TABLE };
  if (type === 'instant') {
    const at = new Date(new Date(value as string | Date).getTime() - VIETNAM);
    return { type: Date, value: at, format: 'dd/mm/yyyy hh:mm', ...IN_TABLE };
  }
  if (type === 'number') return { type: Number, value: Number(value), ...IN_TABLE };
  if (type === 'yesNo') return { type: String, value: value === true ? 'x' : '', align: 'center', ...IN_TABLE };
  return { type: String, value: neutralised(plain(String(value))), ...IN_TABLE };
}

function above({ agency, title, period, questions, columns, note }: Heading): Row[] {
  const all = columns.length + 1;
  const rows = [
    halves(all, agency.parentName?.toLocaleUpperCase('vi') ?? '', STATE, { right: 'bold' }),
    halves(all, agency.name.toLocaleUpperCase('vi'), MOTTO, { left: 'bold', right: 'bold' }),
    [],
    whole(all, title.toLocaleUpperCase('vi'), { fontWeight: 'bold', fontSize: 14 }),
    ...(period ? [whole(all, period, { fontStyle: 'italic' })] : []),
    ...(questions.length ? [whole(all, `(${questions.join('; ')})`, { fontStyle: 'italic' })] : []),
    ...(note ? [whole(all, note, { fontStyle: 'italic', fontSize: 9 })] : []),
    [],
  ];
  const titles = ['STT', ...columns.map((column) => column.title)];
  rows.push(
    titles.map((value) => ({
      type: String,
      value,
      fontWeight: 'bold',
      backgroundColor: '#efece7',
      ...CENTRED,
      ...THIN,
    })),
  );
  rows.push(titles.map((_, n) => ({ type: String, value: `(${n + 1})`, fontStyle: 'italic', ...CENTRED, ...THIN })));
  return rows;
}

function below({ agency, columns, preparedBy, madeOn }: Heading, total: string): Row[] {
  const all = columns.length + 1;
  return [
    [],
    whole(all, total, { align: 'left', fontWeight: 'bold' }),
    halves(all, '', `${agency.place}, ${longDay(madeOn)}`, {}),
    halves(all, 'NGƯỜI LẬP SỔ', agency.headTitle.toLocaleUpperCase('vi'), { left: 'bold', right: 'bold' }),
    halves(all, '(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên, đóng dấu)', {}),
    [],
    [],
    [],
    halves(all, preparedBy.name, '', { left: 'bold' }),
  ];
}

function whole(all: number, value: string, style: Partial<CellObject>): Row {
  return [{ type: String, value: neutralised(plain(value)), columnSpan: all, ...CENTRED, ...style } as CellObject];
}

function halves(all: number, left: string, right: string, weight: { left?: 'bold'; right?: 'bold' }): Row {
  const span = Math.max(1, Math.floor(all / 2));
  const half = (value: string, columnSpan: number, fontWeight?: 'bold') =>
    ({
      type: String,
      value: neutralised(plain(value)),
      columnSpan,
      ...CENTRED,
      ...(fontWeight && { fontWeight }),
    }) as CellObject;
  const rest = Math.max(1, all - span);
  return [half(left, span, weight.left), ...Array<null>(span - 1).fill(null), half(right, rest, weight.right)];
}
