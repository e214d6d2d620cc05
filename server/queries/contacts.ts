import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';

/** `contacts`: what happened; `callers`: from how many; a caller who gives no number counts as one each time. */
export type ContactCount = {
  contacts: number;
  callers: number;
  inScope: number;
  outside: number;
  waiting: number;
  channels: { channel: string; contacts: number; callers: number }[];
};

/** How an officer classified the contact's matter; null while nobody has. */
export const CONTACT_CLASS = `(select r.facts ->> 'contactClass' from runs r
  where r.petition_id = contacts.petition_id and r.facts ->> 'contactClass' is not null order by r.id limit 1)`;

/** The contacts of the viewer's agency from one day to another, both counted: events and distinct callers apart. */
export async function countContacts(
  knex: Knex,
  ability: Ability,
  { from, to }: { from: Day; to: Day },
): Promise<ContactCount> {
  const lines = () =>
    visible(ability, 'read', 'Petition', knex('contacts'), { agencyId: 'contacts.agencyId' }).whereRaw(
      `contacts.contacted_at >= (?::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and contacts.contacted_at < (?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
      [from, to],
    );
  const numbers = 'count(*)::int as contacts, count(distinct coalesce(caller, id::text))::int as callers';
  const [total] = await knex
    .from(
      lines()
        .select('contacts.id', 'contacts.caller', knex.raw(`${CONTACT_CLASS} as class`))
        .as('lines'),
    )
    .select(
      knex.raw(`${numbers}, count(*) filter (where class like 'HL-%')::int as in_scope,
        count(*) filter (where class like 'HX-%')::int as outside, count(*) filter (where class is null)::int as waiting`),
    );
  const channels = await knex
    .from(lines().select('contacts.id', 'contacts.caller', 'contacts.channel').as('lines'))
    .groupBy('channel')
    .orderBy('contacts', 'desc')
    .select('channel', knex.raw(numbers));
  return { ...total, channels };
}
