import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { dayOf } from '../domain/day.ts';
import type { NoRight, SigningRight } from '../domain/signing.ts';
import { Document } from '../models/Document.ts';
import { Run } from '../models/Run.ts';
import type { Ability } from '../policies/ability.ts';
import type { Drafted } from '../presenters/deviations.ts';
import { getRelease } from '../procedures/library.ts';
import { type ListedDocument, withService } from './dossier.ts';
import { readSigningRight } from './signing.ts';
import { deskTasks, type ListedTask } from './worklist.ts';

/** A paper that waits for my initials or my signature, with what sets it apart from a routine one. */
export type WaitingPaper = {
  task: ListedTask;
  document: ListedDocument;
  act: 'initial' | 'approve';
  drafter: { name: string; at: Date } | null;
  drafted: Drafted | null;
  /** Its text was put back from Word. */
  edited: boolean;
  /** It came back before, or somebody said something on its way. */
  returned: boolean;
  remarks: { name: string; remark: string }[];
  /** How I would sign it; null at the desks that initial. */
  right: SigningRight | NoRight | null;
};

type Paging = { after?: string | undefined; limit: number };
type Said = {
  runId: string;
  documentId: string | null;
  key: string;
  values: Record<string, unknown>;
  at: Date;
  name: string;
};

/** Everything that waits for this officer's initials or signature, most urgent first, in a fixed number of queries. */
export async function signingDesk(knex: Knex, officer: Officer, ability: Ability, at: Date, paging: Paging) {
  const { items, next } = await deskTasks(knex, ability, paging);
  const runs = await runsOf(knex, items);
  const documents = await documentsOf(knex, runs);
  const said = await answersOn(knex, runs);
  const rights = rightsOf(knex, officer, at);
  const papers: WaitingPaper[] = [];
  for (const task of items) {
    const run = runs.get(task.runId);
    const document = documents.get(run?.documentId ?? '');
    if (!run || !document) continue;
    const spec = (await getRelease(knex, run.releaseId)).procedure.tasks[task.key];
    const act = spec?.documentAct === 'initial' ? 'initial' : 'approve';
    const own = said.filter(({ documentId }) => documentId === document.id);
    const draft = await draftOf(knex, runs.get(document.runId), document, said);
    papers.push({
      ...{ task, document, act },
      drafter: draft ? { name: draft.name, at: draft.at } : null,
      drafted: draft?.drafted ?? null,
      edited: document.body !== null,
      returned: task.sentBack || own.some(({ values }) => values.decision === 'sendBack'),
      remarks: own.flatMap(({ name, values }) => (values.remark ? [{ name, remark: String(values.remark) }] : [])),
      right: act === 'approve' ? await rights(run, runs.get(run.parentRunId ?? ''), document) : null,
    });
  }
  return { items: papers, next };
}

// The runs that sign, and those that called them.
async function runsOf(knex: Knex, tasks: readonly ListedTask[]): Promise<Map<string, Run>> {
  const signing = await Run.query(knex).findByIds(tasks.map(({ runId }) => runId));
  const callers = await Run.query(knex).findByIds(signing.flatMap(({ parentRunId }) => parentRunId ?? []));
  return new Map([...callers, ...signing].map((run) => [run.id, run]));
}

async function documentsOf(knex: Knex, runs: Map<string, Run>) {
  const ids = [...runs.values()].flatMap(({ documentId }) => documentId ?? []);
  const rows = (await Document.query(knex)
    .join('document_versions as v', (on) =>
      on.on('v.documentId', 'documents.id').andOn('v.version', 'documents.version'),
    )
    .whereIn('documents.id', ids)
    .select('documents.*', 'v.body')
    .select(
      knex.raw(
        `case when v.failure is not null then 'failed' when v.rendered_at is null then 'pending' else 'ready' end as rendering`,
      ),
    )) as (Document & { body: string | null } & Pick<ListedDocument, 'rendering'>)[];
  return new Map((await withService(knex, rows)).map((row) => [row.id, row]));
}

async function answersOn(knex: Knex, runs: Map<string, Run>): Promise<Said[]> {
  const documentIds = [...runs.values()].flatMap(({ documentId }) => documentId ?? []);
  return knex('answers')
    .join('runs', 'runs.id', 'answers.runId')
    .join('officers', 'officers.id', 'answers.officerId')
    .where((any) => any.whereIn('runs.id', [...runs.keys()]).orWhereIn('runs.documentId', documentIds))
    .orderBy('answers.at')
    .select<Said[]>('answers.runId', 'runs.documentId', 'answers.key', 'answers.values', 'answers.at', 'officers.name');
}

async function draftOf(knex: Knex, owner: Run | undefined, document: Document, said: readonly Said[]) {
  if (!owner) return null;
  const { procedure, forms } = await getRelease(knex, owner.releaseId);
  const draft = said
    .filter(({ runId, key }) => runId === owner.id && procedure.tasks[key]?.papers.includes(document.template))
    .at(-1);
  if (!draft) return null;
  const fields = forms[procedure.tasks[draft.key]?.formKey ?? '']?.keys() ?? [];
  const drafted: Drafted = { id: document.id, group: document.template, fields, values: draft.values };
  return { name: draft.name, at: draft.at, drafted };
}

// Papers of one kind and one chain are signed with one right: it is looked up once.
function rightsOf(knex: Knex, officer: Officer, at: Date) {
  const known = new Map<string, SigningRight | NoRight>();
  return async (run: Run, caller: Run | undefined, document: Document) => {
    const key = [document.template, run.facts.signingChain, caller?.releaseId, run.element].join(' ');
    const right = known.get(key) ?? (await readSigningRight(knex, { officer, document, run, caller, on: dayOf(at) }));
    known.set(key, right);
    return right;
  };
}
