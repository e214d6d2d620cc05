import type { Knex } from 'knex';
import { type FormKey, fillOfficers } from '../forms/index.ts';
import { Agency } from '../models/Agency.ts';
import type { Run } from '../models/Run.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import { deadlinesOf, documentsOf, filesOf, type ListedDocument } from './dossier.ts';
import { readPrefills } from './prefill.ts';
import { hasSigner } from './signers.ts';
import { readSigningGround } from './signing.ts';
import type { ListedTask } from './worklist.ts';

export type Answer = {
  taskId: string;
  runId: string;
  parentRunId: string | null;
  documentId: string | null;
  key: string;
  values: Record<string, unknown>;
  at: Date;
  officerName: string;
};

/** All that the task page needs at a time, in a fixed number of queries. */
export async function readTaskDetail(knex: Knex, task: ListedTask, officerId: string, at: Date) {
  const runs = await lineageOf(knex, task.runId);
  const run = runs.at(-1);
  if (!run) throw new Error(`task ${task.id} has no run`);
  const release = await getRelease(knex, run.releaseId);
  // One after the other: inside an act they share one connection.
  const form = await formOf(knex, task, release);
  const draft = await knex('drafts')
    .where({ taskId: task.id, officerId })
    .first<{ values: Record<string, unknown>; savedAt: Date } | undefined>();
  const petition = await knex('petitions').where({ id: task.petitionId }).first();
  const deadlines = await deadlinesOf(knex, task.petitionId);
  const documents = await documentsOf(knex, task.petitionId);
  const files = await filesOf(knex, task.petitionId);
  const answers = await answersOf(
    knex,
    runs.map(({ id }) => id),
  );
  const releases: Release[] = [];
  for (const { releaseId } of runs) releases.push(await getRelease(knex, releaseId));
  const labels: Record<string, FormKey[]> = {};
  for (const { procedure, forms } of releases) {
    for (const { id, formKey } of Object.values(procedure.tasks)) labels[id] = forms[formKey]?.keys() ?? [];
  }
  const agency = await Agency.query(knex).findById(task.agencyId).throwIfNotFound();
  const prefills = await readPrefills(knex, { schema: form, petition, agency, runs, releases });
  const signing = signingOf(run, documents);
  return {
    task,
    run,
    runs,
    release,
    form,
    releases,
    draft,
    petition,
    agency,
    prefills,
    deadlines,
    documents,
    files,
    answers,
    labels,
    signing,
    digital: signing ? await canSignDigitally(knex, signing, at) : false,
    slip: signing ? await slipOf(knex, release, documents, signing) : null,
    ground: signing ? await readSigningGround(knex, officerId, { run, caller: runs.at(-2), document: signing }) : null,
  };
}

// Whoever signed it and the agency both have a certificate.
async function canSignDigitally(knex: Knex, { agencyId, signerId }: ListedDocument, at: Date): Promise<boolean> {
  if (!signerId || !(await hasSigner(knex, { officerId: signerId }, at))) return false;
  return hasSigner(knex, { agencyId }, at);
}

// One slip travels with a paper through all its rounds.
async function slipOf(knex: Knex, { procedure }: Release, documents: ListedDocument[], paper: ListedDocument) {
  const slips = documents.filter(({ template }) => template === procedure.slip);
  if (slips.length === 0) return null;
  const rounds: string[] = await knex('runs').where({ documentId: paper.id, kind: 'called' }).pluck('id');
  return slips.findLast(({ runId }) => rounds.includes(runId)) ?? null;
}

// Who may be chosen in a form is known only now.
async function formOf(knex: Knex, { agencyId, key }: ListedTask, release: Release) {
  const schema = release.schemas[release.procedure.tasks[key]?.formKey ?? key];
  if (!schema) throw new Error(`release ${release.hash} does not know task ${key}`);
  const officers = () =>
    knex('officers')
      .where({ agencyId })
      .whereNull('disabledAt')
      .orderBy('name')
      .select<{ id: string; name: string; title: string; roles: string[] }[]>('id', 'name', 'title', 'roles');
  return fillOfficers(schema, officers);
}

export type TaskReading = Awaited<ReturnType<typeof readTaskDetail>>;

/** The run and the runs above it, the topmost first. */
export async function lineageOf(knex: Knex, runId: string): Promise<Run[]> {
  const { rows } = await knex.raw<{ rows: Run[] }>(
    `with recursive line as (
       select r.*, 0 as depth from runs r where r.id = ?
       union all select p.*, line.depth + 1 from runs p join line on p.id = line.parent_run_id)
     select id, petition_id as "petitionId", case_id as "caseId", agency_id as "agencyId", release_id as "releaseId", procedure, kind, element,
       parent_run_id as "parentRunId", document_id as "documentId", state, facts, visited from line order by depth desc`,
    [runId],
  );
  return rows;
}

/** The facts a task starts from: everything above its run, then its own. */
export function factsOfLine(runs: Run[]): Record<string, unknown> {
  return Object.assign({}, ...runs.map(({ facts }) => facts)) as Record<string, unknown>;
}

/** The answers given in these runs and in those they called. */
async function answersOf(knex: Knex, runIds: string[]): Promise<Answer[]> {
  return (await knex('answers')
    .join('officers', 'officers.id', 'answers.officerId')
    .join('runs', 'runs.id', 'answers.runId')
    .where((any) =>
      any
        .whereIn('runs.id', runIds)
        .orWhere((called) => called.where('runs.kind', 'called').whereIn('runs.parentRunId', runIds)),
    )
    .orderBy('answers.at')
    .select('answers.taskId', 'answers.runId', 'answers.key', 'answers.values', 'answers.at')
    .select('runs.parentRunId', 'runs.documentId', 'officers.name as officerName')) as Answer[];
}

function signingOf(run: Run, documents: ListedDocument[]): ListedDocument | null {
  return documents.find(({ id }) => id === run.documentId) ?? null;
}
