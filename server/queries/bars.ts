import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';

/**
 * What an officer must not see because it denounces him, what a deputy decides because it denounces the head (where there is
 * none, the chief of office), and whether the agency keeps the law of all: columns of a query over `officers o`.
 */
export const BARS = `
  (select coalesce(json_agg(b.petition_id), '[]') from petition_bars b where b.officer_id = o.id) as "barredFrom",
  (select coalesce(json_agg(distinct b.petition_id), '[]') from petition_bars b join officers h on h.id = b.officer_id
    where h.agency_id = o.agency_id and 'head' = any(h.roles)
      and ('deputy-head' = any(o.roles) or 'chief-of-office' = any(o.roles) and not exists (
        select 1 from officers d where d.agency_id = o.agency_id and d.disabled_at is null and 'deputy-head' = any(d.roles)
          and not exists (select 1 from petition_bars his where his.petition_id = b.petition_id and his.officer_id = d.id)))
      and not exists (select 1 from petition_bars own where own.petition_id = b.petition_id and own.officer_id = o.id)
  ) as "decidesFor",
  (select a.keeps_law from agencies a where a.id = o.agency_id) as "keepsLaw"`;

/** The same for an officer who did not come by a session. */
export async function withBars(knex: Knex, officer: Officer): Promise<Officer> {
  const { rows } = await knex.raw<{ rows: Pick<Officer, 'barredFrom' | 'decidesFor' | 'keepsLaw'>[] }>(
    `select ${BARS} from officers o where o.id = ?`,
    [officer.id],
  );
  return { ...officer, ...rows[0] };
}
