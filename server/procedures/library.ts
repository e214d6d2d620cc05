import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import type { Compiled } from '../engine/index.ts';
import { compileForm, type Form, type FormSchema } from '../forms/index.ts';
import { hashOf } from './bundle.ts';
import { compileRelease } from './release.ts';
import type { Bundle, Procedure } from './types.ts';

/** A release as acts use it: the law of its validity, compiled. Immutable once published, so it is kept in memory then. */
export type Release = {
  id: string;
  version: number;
  hash: string;
  validFrom: Day;
  validTo: Day | null;
  calls: Record<string, string>;
  procedure: Procedure;
  models: Compiled;
  bpmn: string;
  schemas: Record<string, FormSchema>;
  forms: Record<string, Form>;
  templates: Record<string, string>;
};

export async function getRelease(knex: Knex, id: string): Promise<Release> {
  const release = loaded.get(id) ?? (await load(knex, id));
  names.set(release.procedure.key, release.procedure.name);
  return release;
}

/** The published release in force on a day. Refuses with 409 `no_release`. */
export async function currentRelease(knex: Knex, procedure: string, on: Day): Promise<Release> {
  const release = await findRelease(knex, procedure, on);
  if (!release) throw noRelease(procedure);
  return release;
}

/** The same; undefined when there is none. */
export async function findRelease(knex: Knex, procedure: string, on: Day): Promise<Release | undefined> {
  const row = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .where('releases.procedure', procedure)
    .where('releases.validFrom', '<=', on)
    .where((open) => open.whereNull('releases.validTo').orWhere('releases.validTo', '>', on))
    .orderBy([
      { column: 'releases.validFrom', order: 'desc' },
      { column: 'releases.version', order: 'desc' },
    ])
    .first<{ id: string } | undefined>('releases.id');
  return row && getRelease(knex, row.id);
}

/** Whether a procedure has a release in force on a day. */
export async function isInForce(knex: Knex, procedure: string, on: Day): Promise<boolean> {
  const row = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .where('releases.procedure', procedure)
    .where('releases.validFrom', '<=', on)
    .where((open) => open.whereNull('releases.validTo').orWhere('releases.validTo', '>', on))
    .first('releases.id');
  return row !== undefined;
}

/** The errands that are in force on a day. */
export async function currentErrands(knex: Knex, on: Day): Promise<Release[]> {
  const rows = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .whereRaw(`releases.compiled -> 'procedure' ->> 'subject' = 'errand'`)
    .distinct<{ procedure: string }[]>('releases.procedure')
    .orderBy('releases.procedure');
  const found: Release[] = [];
  for (const { procedure } of rows) {
    const release = await findRelease(knex, procedure, on);
    if (release) found.push(release);
  }
  return found;
}

/** Published releases that take over runs of earlier law, the newest first. */
export async function releasesWithTransitions(knex: Knex): Promise<Release[]> {
  const rows = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .whereRaw(`releases.compiled -> 'procedure' -> 'transitions' is not null`)
    .orderBy('releases.version', 'desc')
    .select<{ id: string }[]>('releases.id');
  return Promise.all(rows.map(({ id }) => getRelease(knex, id)));
}

/** The release of a called procedure that the caller's release names. */
export async function getCalledRelease(knex: Knex, caller: Release, procedure: string): Promise<Release> {
  const id = caller.calls[procedure];
  if (!id) throw new Error(`release ${caller.hash} does not name a release of ${procedure}`);
  return getRelease(knex, id);
}

/**
 * Takes a bundle in. Unknown content becomes release 1, published, if the procedure has none; otherwise a draft that people
 * may publish, unless it comes with the first (`publish`). What is known already is left alone. Called procedures must be
 * taken in first.
 */
export async function takeIn(
  knex: Knex,
  bundle: Bundle,
  origin: string,
  at: Date,
  { publish = false } = {},
): Promise<'known' | 'published' | 'draft'> {
  if (
    await knex('releases')
      .where({ hash: hashOf(bundle) })
      .first('id')
  )
    return 'known';
  const compiled = await compileRelease(bundle);
  const last = await knex('releases').where({ procedure: bundle.procedure }).max<{ max: number | null }[]>('version');
  const version = (last[0]?.max ?? 0) + 1;
  const calls = await callsOf(knex, compiled.procedure);
  const id = newId(at.getTime());
  await knex('releases').insert({
    id,
    procedure: bundle.procedure,
    version,
    hash: compiled.hash,
    bundle: JSON.stringify(bundle),
    compiled: JSON.stringify({ procedure: compiled.procedure, models: compiled.models }),
    calls: JSON.stringify(calls),
    validFrom: compiled.procedure.validFrom,
    validTo: compiled.procedure.validTo ?? null,
    origin,
    createdAt: at,
  });
  if (version > 1 && !publish) return 'draft';
  await knex('publications').insert({ releaseId: id, publishedAt: at });
  return 'published';
}

/**
 * The releases that its call activities lead to: of each procedure what is in force on its own first day, or else what came
 * into force first after that. Refuses with 409 `no_release`.
 */
export async function callsOf(knex: Knex, { calls, validFrom }: Procedure): Promise<Record<string, string>> {
  const named: Record<string, string> = {};
  for (const { calledElement } of Object.values(calls))
    named[calledElement] ??= (
      (await findRelease(knex, calledElement, validFrom)) ?? (await nextRelease(knex, calledElement, validFrom))
    ).id;
  return named;
}

async function nextRelease(knex: Knex, procedure: string, after: Day): Promise<Release> {
  const row = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .where('releases.procedure', procedure)
    .where('releases.validFrom', '>', after)
    .orderBy([{ column: 'releases.validFrom' }, { column: 'releases.version', order: 'desc' }])
    .first<{ id: string } | undefined>('releases.id');
  if (!row) throw noRelease(procedure);
  return getRelease(knex, row.id);
}

function noRelease(procedure: string) {
  return refusal(409, 'no_release', `Chưa có quy trình “${procedure}” có hiệu lực vào ngày này.`);
}

/** The Vietnamese name of a procedure, of its newest release that was read. */
export function procedureName(key: string): string {
  return names.get(key) ?? key;
}

/** Reads what is in force once, at start. */
export async function loadPublished(knex: Knex): Promise<void> {
  const rows = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .orderBy('version')
    .select<{ id: string }[]>('releases.id');
  for (const { id } of rows) await getRelease(knex, id);
}

const loaded = new Map<string, Release>();
const names = new Map<string, string>();

type Row = {
  id: string;
  version: number;
  hash: string;
  validFrom: Day;
  validTo: Day | null;
  calls: Record<string, string>;
  bundle: Bundle;
  compiled: { procedure: Procedure; models: Compiled };
  publishedAt: Date | null;
  callsInForce: Record<string, string> | null;
};

async function load(knex: Knex, id: string): Promise<Release> {
  const row = await knex('releases')
    .leftJoin('publications', 'publications.releaseId', 'releases.id')
    .where('releases.id', id)
    .first<Row | undefined>('releases.*', 'publications.publishedAt', 'publications.calls as callsInForce');
  if (!row) throw new Error(`no release ${id}`);
  const { bundle, compiled, publishedAt, callsInForce, ...rest } = row;
  const forms = Object.fromEntries(Object.entries(bundle.forms).map(([key, schema]) => [key, compileForm(schema)]));
  // Releases taken in before these words existed say nothing about them.
  const { awaits = [], contributes = [] } = compiled.procedure;
  const deadlines = compiled.procedure.deadlines.map((spec) => ({ ...spec, until: [spec.until].flat() }));
  const procedure = { ...compiled.procedure, awaits, contributes, deadlines };
  const release: Release = {
    ...rest,
    ...compiled,
    procedure,
    calls: callsInForce ?? rest.calls,
    bpmn: bundle.bpmn,
    schemas: bundle.forms,
    forms,
    templates: bundle.templates,
  };
  // What a draft calls is settled when it is published.
  if (publishedAt) loaded.set(id, release);
  return release;
}
