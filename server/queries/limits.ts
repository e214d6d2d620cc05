import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { currentRelease } from '../procedures/library.ts';
import type { DeadlineSpec } from '../procedures/types.ts';

/** What an agency has set for a clock of a procedure, and on what it relies. */
export type OwnLimit = { value: string; basis: string; setAt: Date };
export type SettableLimit = {
  procedure: string;
  procedureName: string;
  deadline: string;
  name: string;
  law: string;
  /** Of a rule of some other place, or one read at second hand. */
  unverified: boolean;
  /** The diagram's limit, as `5 working days`. */
  usual: string;
  own: OwnLimit | null;
};

/** Whether an agency may set this limit: no law does, and there is one to set. */
export function isSettable({ internal, limits, before }: DeadlineSpec): boolean {
  return internal && limits.length === 1 && !before;
}

/** What the agency has set for this clock; undefined where the diagram's limit stands. */
export async function ownLimit(
  knex: Knex,
  agencyId: string,
  procedure: string,
  deadline: string,
): Promise<OwnLimit | undefined> {
  const row = await knex('agency_limits')
    .where({ agencyId, procedure, deadline })
    .orderBy('id', 'desc')
    .first<{ value: string | null; basis: string; setAt: Date } | undefined>('value', 'basis', 'setAt');
  return row && row.value !== null ? { ...row, value: row.value } : undefined;
}

/** Every limit that an agency may set, of the procedures in force on a day, in the order of their names. */
export async function settableLimits(knex: Knex, agencyId: string, on: Day): Promise<SettableLimit[]> {
  const rows = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .where('releases.validFrom', '<=', on)
    .distinct<{ procedure: string }[]>('releases.procedure')
    .orderBy('releases.procedure');
  const found: SettableLimit[] = [];
  for (const row of rows) {
    const { procedure } = await currentRelease(knex, row.procedure, on);
    for (const spec of procedure.deadlines.filter(isSettable))
      found.push({
        procedure: procedure.key,
        procedureName: procedure.name,
        deadline: spec.id,
        name: spec.name,
        law: spec.law ?? '',
        unverified: spec.unverified ?? false,
        usual: spec.limits[0]?.value ?? '',
        own: (await ownLimit(knex, agencyId, procedure.key, spec.id)) ?? null,
      });
  }
  return found.sort((a, b) => a.procedureName.localeCompare(b.procedureName, 'vi'));
}
