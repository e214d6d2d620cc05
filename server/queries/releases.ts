import type { Knex } from 'knex';
import { paperMeta } from '../documents/index.ts';
import type { Day } from '../domain/day.ts';
import { canonical } from '../procedures/index.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import { findLawSetting, type LawSetting } from './lawSettings.ts';

/** A release as those see it who decide which is in force. */
export type ListedRelease = {
  id: string;
  procedure: string;
  name: string;
  version: number;
  validFrom: Day;
  validTo: Day | null;
  origin: string;
  createdAt: Date;
  publishedAt: Date | null;
  publishedBy: string | null;
  /** New matters of the day begin in it. */
  inForce: boolean;
  /** Drawn up after the fact. */
  reconstructed: boolean;
  /** The article by which it takes over running matters. */
  takesOver: string | null;
  running: number;
  /** Of a draft: which parts differ from the newest release that is published, by their names. */
  changes: string[];
};

/** All releases, the newest of each procedure first, as they stand on a day. */
export async function listReleases(knex: Knex, on: Day): Promise<ListedRelease[]> {
  const rows = await knex('releases as r')
    .leftJoin('publications as p', 'p.releaseId', 'r.id')
    .leftJoin('officers as o', 'o.id', 'p.publishedBy')
    .orderBy([{ column: 'r.procedure' }, { column: 'r.version', order: 'desc' }])
    .select<Row[]>(
      ...['id', 'procedure', 'version', 'validFrom', 'validTo', 'origin', 'createdAt'].map((column) => `r.${column}`),
      'p.publishedAt',
      'o.name as publishedBy',
      knex.raw(`r.compiled -> 'procedure' ->> 'name' as name`),
      knex.raw(`coalesce((r.compiled -> 'procedure' -> 'reconstructed')::boolean, false) as reconstructed`),
      knex.raw(`r.compiled -> 'procedure' -> 'transitions' -> 0 ->> 'law' as takes_over`),
      knex.raw(`(select count(*)::int from runs where release_id = r.id and state = 'open') as running`),
    );
  const listed: ListedRelease[] = [];
  for (const row of rows) {
    const before = rows.find((one) => one.procedure === row.procedure && one.publishedAt && one.version < row.version);
    const changes = row.publishedAt || !before ? [] : await changedParts(knex, before.id, row.id);
    listed.push({ ...row, inForce: row === inForce(rows, row.procedure, on), changes });
  }
  return listed;
}

// As `findRelease` chooses: of those that are valid, the one that began last, then the newest. The rows have the newest first.
function inForce(rows: Row[], procedure: string, on: Day): Row | undefined {
  const valid = rows.filter(
    (row) =>
      row.procedure === procedure && row.publishedAt && row.validFrom <= on && (!row.validTo || row.validTo > on),
  );
  return valid.reduce<Row | undefined>(
    (best, row) => (best && best.validFrom >= row.validFrom ? best : row),
    undefined,
  );
}

type Row = Omit<ListedRelease, 'changes' | 'inForce'>;

/** The clocks that run between two laws without a text that decides, and what legal staff chose for each. */
export async function clocksBetweenLaws(knex: Knex) {
  const { rows } = await knex.raw<{
    rows: { key: string; name: string; until: Day; old: string; oldLaw: string; limit: string }[];
  }>(
    `select distinct on (d ->> 'id') d ->> 'id' as key, d ->> 'name' as name, d -> 'earlier' ->> 'until' as until,
       d -> 'earlier' ->> 'value' as old, d -> 'earlier' ->> 'law' as "oldLaw", d -> 'limits' -> 0 ->> 'value' as "limit"
     from releases join publications on publications.release_id = releases.id
     cross join jsonb_array_elements(compiled -> 'procedure' -> 'deadlines') d
     where d -> 'earlier' is not null order by d ->> 'id', version desc`,
  );
  const chosen: ((typeof rows)[number] & { choice: LawSetting | null })[] = [];
  for (const row of rows) chosen.push({ ...row, choice: (await findLawSetting(knex, row.key)) ?? null });
  return chosen;
}

async function changedParts(knex: Knex, before: string, after: string): Promise<string[]> {
  const [old, draft] = [await getRelease(knex, before), await getRelease(knex, after)];
  const changed = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => canonical(a[key] ?? null) !== canonical(b[key] ?? null))
      .sort();
  const templates = changed(old.templates, draft.templates);
  const [shared, papers] = [templates.filter(isPartial), templates.filter((key) => !isPartial(key))];
  return [
    ...(old.bpmn === draft.bpmn ? [] : ['sơ đồ']),
    ...changed(old.schemas, draft.schemas).map(
      (key) => `biểu mẫu “${formName(draft, key) ?? formName(old, key) ?? key}”`,
    ),
    ...papers.map((key) => `văn bản “${paperMeta(draft.templates[key] ?? old.templates[key] ?? '').title}”`),
    ...(shared.length > 0 ? ['phần chung của các văn bản'] : []),
  ];
}

const isPartial = (key: string) => key.startsWith('partials/');

/** A form is called as the step that asks it. */
function formName({ procedure }: Release, key: string): string | undefined {
  return Object.values(procedure.tasks).find(({ formKey }) => formKey === key)?.name;
}
