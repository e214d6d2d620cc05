import { type Book, bookOf, externalNumber } from '../../domain/books.ts';
import type { Day } from '../../domain/day.ts';
import { documentNumber } from '../../domain/numbering.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Agency } from '../../models/Agency.ts';
import { Document } from '../../models/Document.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { takeNumber } from '../takeNumber.ts';

type Numbered = Pick<Document, 'book' | 'number' | 'registerYear' | 'registerNumber'>;

/**
 * The number of a paper from the agency's one book of the year: the next of its own, or the one its document system gave.
 * Refuses with 422 (field `number`) what is missing or no number, 409 `number_taken` naming the other paper.
 */
export async function numberPaper(
  act: Act,
  matter: Matter,
  document: Document,
  { issuedOn, number }: { issuedOn: Day; number?: string | null | undefined },
): Promise<Numbered> {
  const year = Number(issuedOn.slice(0, 4));
  const mark = { type: document.symbol ?? 'VB', agency: matter.agency.symbol };
  const book = await lockBook(act, matter.agency, year);
  if (book === 'external') {
    const taken = await takeGiven(act, document, year, number, mark);
    return { book, number: taken, registerYear: year, registerNumber: null };
  }
  const registerNumber = await takeNumber(act.trx, matter.agency.id, `document:${mark.type}`, year);
  return { book, registerYear: year, registerNumber, number: documentNumber(registerNumber, mark) };
}

// The setting cannot change under our hands; of numbers entered by hand one is compared with the others at a time.
async function lockBook({ trx }: Act, known: Agency, year: number): Promise<Book> {
  const expected = bookOf(known, year);
  const query = Agency.query(trx).findById(known.id);
  const agency = await (expected === 'own' ? query.forShare() : query.forNoKeyUpdate()).throwIfNotFound();
  if (bookOf(agency, year) !== expected)
    throw refusal(409, 'book_changed', 'Cơ quan vừa đổi sổ văn bản đi; hãy mở lại việc này.');
  return expected;
}

async function takeGiven(
  { trx }: Act,
  document: Document,
  year: number,
  typed: string | null | undefined,
  mark: { type: string; agency: string },
): Promise<string> {
  if (!typed?.trim()) throw unusable('Nhập số văn bản do hệ thống quản lý văn bản cấp');
  const number = externalNumber(typed, mark);
  if (!number) throw unusable('Số văn bản ghi như “125” hoặc “125/QĐ-UBND”');
  const other = await Document.query(trx)
    .where({ agencyId: document.agencyId, registerYear: year })
    .whereRaw('upper(number) = upper(?)', [number])
    .first();
  if (other) {
    const message = `Số ${other.number} đã cấp cho “${other.title}” ngày ${formatDay(other.issuedOn ?? '')}.`;
    throw refusal(409, 'number_taken', message, { number: message });
  }
  return number;
}

function unusable(message: string) {
  return refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', { number: message });
}
