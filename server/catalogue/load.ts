import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { seedCalendar } from '../domain/holidays.ts';

type Unit = { code: string; name: string; fullName: string };
type Units = { source: string; validFrom: string; provinces: (Unit & { communes: Unit[] })[] };

/** How many rows each catalogue gained or changed. */
export type Loaded = { provinces: number; communes: number; calendarDays: number };

/**
 * Brings the administrative units up to the file beside this one and gives an empty calendar its first days.
 * Repeating it changes nothing; a unit that is gone ends, because old addresses still name it.
 */
export async function loadCatalogue(ownerKnex: Knex): Promise<Loaded> {
  const { validFrom, provinces } = JSON.parse(
    await readFile(new URL('./units.json', import.meta.url), 'utf8'),
  ) as Units;
  const communes = provinces.flatMap(({ code, communes }) => communes.map((unit) => ({ ...unit, province: code })));
  return ownerKnex.transaction(async (trx) => {
    const run = async (sql: string, bindings: Knex.RawBinding[]) =>
      ((await trx.raw(sql, bindings)) as { rowCount: number }).rowCount;
    return {
      provinces: await run(PROVINCES, [JSON.stringify(provinces.map(withoutCommunes)), validFrom, validFrom]),
      communes: await run(COMMUNES, [JSON.stringify(communes), validFrom, validFrom]),
      calendarDays: await run(CALENDAR, [JSON.stringify(seedCalendar().days)]),
    };
  });
}

function withoutCommunes({ code, name, fullName }: Unit): Unit {
  return { code, name, fullName };
}

const PROVINCES = `
  with given as (select * from jsonb_to_recordset(?::jsonb) as u (code text, name text, "fullName" text)),
  ended as (
    update provinces set valid_to = ?::date
    where valid_to is null and code not in (select code from given) returning code)
  insert into provinces (code, name, full_name, valid_from)
  select code, name, "fullName", ?::date from given
  on conflict (code) do update set name = excluded.name, full_name = excluded.full_name, valid_to = null
  where (provinces.name, provinces.full_name, provinces.valid_to)
        is distinct from (excluded.name, excluded.full_name, null::date)`;

const COMMUNES = `
  with given as (
    select * from jsonb_to_recordset(?::jsonb) as u (code text, name text, "fullName" text, province text)),
  ended as (
    update communes set valid_to = ?::date
    where valid_to is null and code not in (select code from given) returning code)
  insert into communes (code, province_code, name, full_name, folded, valid_from)
  select code, province, name, "fullName", f_unaccent(name), ?::date from given
  on conflict (code) do update set province_code = excluded.province_code, name = excluded.name,
    full_name = excluded.full_name, folded = excluded.folded, valid_to = null
  where (communes.province_code, communes.name, communes.full_name, communes.folded, communes.valid_to)
        is distinct from (excluded.province_code, excluded.name, excluded.full_name, excluded.folded, null::date)`;

// Legal staff correct the calendar afterwards: a day that is there is theirs.
const CALENDAR = `
  insert into calendar_days (day, kind, name, source, status)
  select date, kind, name, source, status
  from jsonb_to_recordset(?::jsonb) as d (date date, kind text, name text, source text, status text)
  on conflict (day) do nothing`;
