import type { Knex } from 'knex';
import { failpoint } from '../failpoints.ts';
import type { Role } from '../models/Officer.ts';

/** The person who acts. */
export type Officer = {
  id: string;
  agencyId: string;
  name: string;
  title: string;
  roles: Role[];
  unit: string | null;
  username: string;
  /** Those who are away today and for whom this person stands in. */
  standsFor?: readonly string[];
  /** Petitions that denounce this person, and those a deputy decides because they denounce the head. */
  barredFrom?: readonly string[];
  decidesFor?: readonly string[];
  /** The agency keeps the calendar and the releases of all. */
  keepsLaw?: boolean;
};

/** Who, when, and the transaction that holds all of it or nothing. */
export type Act = { officer: Officer; at: Date; trx: Knex.Transaction };

/** Opens the transaction of one legal act; its time is the database's, so that all nodes share one clock. */
export async function act<T>(db: Knex, officer: Officer, work: (act: Act) => Promise<T>): Promise<T> {
  const result = await db.transaction(async (trx) => {
    const done = await work({ officer, at: await readClock(trx), trx });
    await failpoint('before_commit');
    return done;
  });
  await failpoint('after_commit');
  return result;
}

/** The same at a time given from outside, for replaying what happened on paper. */
export async function actAt<T>(db: Knex, officer: Officer, at: Date, work: (act: Act) => Promise<T>): Promise<T> {
  return db.transaction((trx) => work({ officer, at, trx }));
}

async function readClock(trx: Knex.Transaction): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>('select now() as at');
  if (!rows[0]) throw new Error('the database told no time');
  return rows[0].at;
}
