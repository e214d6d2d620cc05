import type { Book } from '../domain/books.ts';
import { dayOf } from '../domain/day.ts';
import { Agency } from '../models/Agency.ts';
import type { Act } from './act.ts';

/**
 * Which book the agency numbers from. A year whose other book has given a number keeps it: then the change waits for the
 * next year, so that there are never two books of one year. Answers the year from which it holds.
 */
export async function setOutgoingBook({ trx, at }: Act, agencyId: string, book: Book): Promise<{ from: number }> {
  const agency = await Agency.query(trx).findById(agencyId).forNoKeyUpdate().throwIfNotFound();
  const year = Number(dayOf(at).slice(0, 4));
  const settled = agency.nextBookFrom !== null && agency.nextBookFrom <= year;
  const current: Book = settled && agency.nextBook ? agency.nextBook : agency.outgoingBook;
  const none = { outgoingBook: current, nextBook: null, nextBookFrom: null };
  if (book === current) {
    await Agency.query(trx).findById(agencyId).patch(none);
    return { from: year };
  }
  const given = await trx('documents').where({ agencyId, registerYear: year, book: current }).first('id');
  await Agency.query(trx)
    .findById(agencyId)
    .patch(given ? { ...none, nextBook: book, nextBookFrom: year + 1 } : { ...none, outgoingBook: book });
  return { from: given ? year + 1 : year };
}
