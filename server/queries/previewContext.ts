import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';
import { Agency } from '../models/Agency.ts';
import type { Document } from '../models/Document.ts';
import { Petition } from '../models/Petition.ts';
import type { Viewer } from '../presenters/task.ts';
import { getRelease } from '../procedures/library.ts';
import { draftOf } from './draftOf.ts';
import { paperContext } from './paperContext.ts';
import { factsOfLine, lineageOf } from './taskDetail.ts';
import { type TextState, wordTextOf } from './wordText.ts';
import type { ListedTask } from './worklist.ts';

/**
 * What a paper would read if the values on the screen were the answer, and the text put back from Word while it still
 * holds. Refuses with 404 a paper the task does not draft.
 */
export async function previewContext(
  knex: Knex,
  task: ListedTask,
  template: string,
  values: Record<string, unknown>,
  { officer, at }: Pick<Viewer, 'officer' | 'at'>,
) {
  const runs = await lineageOf(knex, task.runId);
  const release = await getRelease(knex, runs.at(-1)?.releaseId ?? '');
  const { papers = [], previews = [] } = release.procedure.tasks[task.key] ?? {};
  if (![...papers, ...previews].includes(template)) throw refusal(404, 'not_found', 'Việc này không soạn văn bản đó.');
  const petition = await Petition.query(knex).findById(task.petitionId).throwIfNotFound();
  const agency = await Agency.query(knex).findById(petition.agencyId).throwIfNotFound();
  const document = { caseId: task.caseId, title: '', number: null, issuedOn: null, signerId: null, recipients: [] };
  const facts = { ...factsOfLine(runs), ...values };
  const context = await paperContext(knex, { petition, agency }, { document, facts, at, officer });
  const draft = await draftOf(knex, task.runId, template);
  const state = draft ? await textOf(knex, petition, draft, release.templates, context) : null;
  return { release, context, body: state?.body ?? null, draft: draft && state ? present(draft, state) : null };
}

// A text from before the sealing may name the sender: it is set aside like one that the facts have overtaken.
async function textOf(
  knex: Knex,
  { sealed }: Petition,
  draft: Document,
  templates: Record<string, string>,
  context: Record<string, unknown>,
): Promise<TextState> {
  if (sealed && !draft.sealed) return { text: 'outdated', body: null };
  return wordTextOf(knex, draft, templates, context);
}

function present({ id, version, rev }: Document, { text }: TextState) {
  return { documentId: id, version, rev, text };
}
