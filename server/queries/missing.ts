import type { Knex } from 'knex';
import { type Known, type MissingItem, missingNames, missingOf } from '../domain/missing.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { exactly, page, readCursor } from './cursor.ts';

export type ChaseRow = {
  id: string;
  kind: 'asked' | 'answered';
  items: MissingItem[];
  means: 'phone' | 'letter' | 'visit' | 'email';
  note: string;
  at: Date;
  officer: string;
};

/** What one petition lacks, and who asked for it when. */
export async function readMissing(knex: Knex, petitionId: string) {
  const [row] = (await facts(knex('petitions')).where('petitions.id', petitionId)) as Row[];
  const chases: ChaseRow[] = await knex('chases as c')
    .join('officers as o', 'o.id', 'c.officerId')
    .where({ petitionId })
    .orderBy('c.at', 'desc')
    .select('c.id', 'c.kind', 'c.items', 'c.means', 'c.note', 'c.at', 'o.name as officer');
  return { missing: row ? named(missingOf(row)) : [], chases };
}

/** “Còn thiếu”: petitions that are not settled and lack something, the oldest first, with who asked last. */
export async function listMissing(
  knex: Knex,
  ability: Ability,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const query = visible(ability, 'read', 'Petition', facts(knex('petitions')), { agencyId: 'petitions.agencyId' })
    .whereIn('petitions.state', ['incomplete', 'open'])
    .whereRaw(`(${LACKS})`)
    .select(knex.raw(`${exactly('petitions.entered_at')} as entered_exactly`))
    .orderBy('petitions.enteredAt')
    .orderBy('petitions.id')
    .limit(limit + 1);
  const from = readCursor(after, ['instant', 'id']);
  if (from) query.whereRaw('(petitions.entered_at, petitions.id) > (?::timestamptz, ?::uuid)', from);
  const { items, next } = page((await query) as Row[], limit, ({ enteredExactly, id }) => [enteredExactly, id]);
  return {
    next,
    items: items.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      petitioners: row.petitionerLabel,
      incomplete: row.state === 'incomplete',
      enteredAt: row.enteredAt,
      missing: named(missingOf(row)),
      asked:
        row.askedAt && row.askedBy ? { at: row.askedAt, by: row.askedBy, answered: row.lastKind === 'answered' } : null,
    })),
  };
}

export function named(items: readonly MissingItem[]): { item: MissingItem; name: string }[] {
  return items.map((item) => ({ item, name: missingNames[item] }));
}

type Row = Known & {
  id: string;
  code: string | null;
  title: string;
  petitionerLabel: string;
  state: string;
  enteredAt: Date;
  enteredExactly: string;
  askedAt: Date | null;
  askedBy: string | null;
  lastKind: string | null;
};

// The first petitioner is who gets the answer; what is checked at eligibility stands among the facts of the triage.
function facts(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .joinRaw(
      `left join lateral (select * from parties where parties.petition_id = petitions.id and role = 'petitioner'
         and removed_at is null order by position limit 1) sender on true
       left join lateral (select facts -> 'eligibilityChecks' as checks from runs where runs.petition_id = petitions.id
         and kind = 'main' and case_id is null order by id limit 1) triage on true
       left join lateral (select count(*)::int as many from files where files.petition_id = petitions.id) attached on true
       left join lateral (select at, kind, officers.name as by from chases join officers on officers.id = chases.officer_id
         where chases.petition_id = petitions.id order by at desc limit 1) chased on true`,
    )
    .select(
      ...[
        'id',
        'code',
        'title',
        'petitionerLabel',
        'state',
        'enteredAt',
        'sealed',
        'content',
        'receivedOn',
        'pages',
      ].map((column) => `petitions.${column}`),
      'sender.phone',
      'sender.communeCode',
      'sender.address',
      'sender.idNumber',
      'chased.at as askedAt',
      'chased.by as askedBy',
      'chased.kind as lastKind',
      'triage.checks as eligibilityChecks',
      'attached.many as files',
    )
    .select(
      query.client.raw('(sender.id is not null) as has_sender'),
      query.client.raw(`(sender.kind = 'organisation') as organisation`),
    );
}

// The same as missingOf, for the database: the list must not read what lacks nothing.
const LACKS = `
  (not petitions.sealed and (sender.id is null or coalesce(sender.phone, '') = '' or coalesce(sender.address, '') = ''
    or sender.commune_code is null or (coalesce(sender.id_number, '') = '' and sender.kind <> 'organisation')))
  or petitions.received_on is null
  or (btrim(petitions.content) = '' and attached.many = 0)
  or (coalesce(petitions.pages, 0) > 0 and attached.many = 0)
  or (jsonb_typeof(triage.checks) = 'array' and not triage.checks @> '"signature"')`;
