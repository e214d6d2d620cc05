/** Which outgoing book an agency numbers from: its own here, or that of its document system. */
export type Book = 'own' | 'external';
export type Books = { outgoingBook: Book; nextBook: Book | null; nextBookFrom: number | null };

/** The book of a year. There is one per year, so that a year's numbers never come from two. */
export function bookOf({ outgoingBook, nextBook, nextBookFrom }: Books, year: number): Book {
  return nextBook && nextBookFrom !== null && year >= nextBookFrom ? nextBook : outgoingBook;
}

/**
 * A number as the document system gave it: '125' becomes '125/QĐ-UBND' with the paper's own symbol, what has a symbol
 * already stays as it is. Null when it is no number of a paper.
 */
export function externalNumber(typed: string, mark: { type: string; agency: string }): string | null {
  const text = typed.normalize('NFC').replace(/\s+/g, '').replace(/^số:?/i, '');
  const match = /^(\d{1,6}[a-zđ]?)(\/[\p{L}\d.-]+(?:\/[\p{L}\d.-]+)*)?$/iu.exec(text);
  if (!match?.[1] || Number.parseInt(match[1], 10) === 0) return null;
  const number = match[1].padStart(2, '0');
  return match[2] ? number + match[2] : `${number}/${mark.type}-${mark.agency}`;
}

/** The procedure that takes petitions: what it takes stands in the petition book (sổ tiếp nhận đơn). */
export const TRIAGE = 'petition-triage';

/** The procedure that receives citizens: what it receives stands in the reception book (sổ tiếp công dân). */
export const RECEPTION = 'citizen-reception';

/** One announced session of a leader's reception; the citizens it hears have lines of their own in the reception book. */
export const SESSION = 'leader-reception';
