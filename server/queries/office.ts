import type { Knex } from 'knex';
import { bookOf } from '../domain/books.ts';
import type { Day } from '../domain/day.ts';
import { Agency } from '../models/Agency.ts';

/** What an agency has set for itself, and whether this year's outgoing book has given a number already. */
export async function readOffice(knex: Knex, agencyId: string, today: Day) {
  const agency = await Agency.query(knex).findById(agencyId).throwIfNotFound();
  const year = Number(today.slice(0, 4));
  const book = bookOf(agency, year);
  const given = await knex('documents').where({ agencyId, registerYear: year, book }).first('id');
  const { nextBook, nextBookFrom } = agency;
  return {
    rooms: agency.rooms,
    desks: agency.routingChain.map(({ role, officerId }) => ({ role, officerId: officerId ?? null })),
    channels: agency.routingChannels,
    reminderRounds: agency.reminderRounds,
    onlineDialogue: agency.onlineDialogue,
    receptionRules: agency.receptionRules,
    book: {
      now: book,
      year,
      given: given !== undefined,
      next: nextBook && nextBookFrom && nextBookFrom > year ? { book: nextBook, from: nextBookFrom } : null,
    },
  };
}
