import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import type { Ability } from '../policies/ability.ts';
import type { Viewer } from '../presenters/task.ts';
import { getCalendar } from './calendar.ts';

/** Who looks, when by the database's clock, and with which calendar days are told. */
export async function getViewer(knex: Knex, officer: Officer, ability: Ability): Promise<Viewer> {
  const { rows } = await knex.raw<{ rows: { at: Date }[] }>('select now() as at');
  if (!rows[0]) throw new Error('the database told no time');
  return { officer, ability, at: rows[0].at, calendar: await getCalendar(knex, officer.agencyId) };
}
