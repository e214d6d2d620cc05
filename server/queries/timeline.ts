import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Run } from '../models/Run.ts';
import { getRelease, procedureName } from '../procedures/library.ts';
import { page, readCursor } from './cursor.ts';

export type TimelineEntry = {
  seq: number;
  at: Date;
  officerName: string | null;
  act: string;
  ground: string | null;
  runKind: Run['kind'] | null;
  /** The procedure, the side procedure or the paper that the run is about. */
  runName: string | null;
  runOutcome: string | null;
  /** The paper that a called run has signed. */
  runDocumentId: string | null;
  taskId: string | null;
  taskName: string | null;
  documentId: string | null;
  documentTitle: string | null;
  documentNumber: string | null;
  answers: Record<string, unknown> | null;
  assigneeName: string | null;
  /** The open task that the line is about, as far as somebody holds it. */
  holding: { agencyId: string; assigneeId: string; unit: string | null; dueOn: Day | null; paused: boolean } | null;
  /** For whom the officer stood in. */
  insteadOfName: string | null;
  /** The name of what `detail.key` stands for: a step, an event, a side procedure, a clock. */
  subject: string | null;
  /** Names of the files that the line is about. */
  files: string[];
  detail: Record<string, unknown>;
};
type Row = Omit<TimelineEntry, 'files'> & { runProcedure: string | null; runElement: string | null };

/** What happened to a matter, newest first: journal lines with the names of what they speak about. */
export async function timeline(
  knex: Knex,
  petition: { id: string; enteredAt: Date },
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const from = readCursor(after, ['number']);
  const query = knex('journal')
    .leftJoin('officers', 'officers.id', 'journal.officerId')
    .leftJoin('runs', 'runs.id', 'journal.runId')
    .leftJoin('tasks', 'tasks.id', 'journal.taskId')
    .leftJoin('answers', 'answers.taskId', 'journal.taskId')
    .leftJoin('documents', 'documents.id', 'journal.documentId')
    .leftJoin('officers as holders', 'holders.id', 'tasks.assigneeId')
    .leftJoin('officers as absent', knex.raw("absent.id = (journal.detail ->> 'insteadOfId')::uuid"))
    .leftJoin('officers as assignees', knex.raw("assignees.id = (journal.detail ->> 'assigneeId')::uuid"))
    .where({ 'journal.caseYear': petition.enteredAt.getUTCFullYear(), 'journal.petitionId': petition.id })
    .orderBy('journal.seq', 'desc')
    .limit(limit + 1)
    .select(
      'journal.seq',
      'journal.at',
      'journal.act',
      'journal.ground',
      'journal.detail',
      'journal.taskId',
      'journal.documentId',
    )
    .select('officers.name as officerName', 'tasks.name as taskName', 'answers.values as answers')
    .select('runs.kind as runKind', 'runs.procedure as runProcedure', 'runs.element as runElement')
    .select(
      'runs.documentId as runDocumentId',
      'runs.outcomeName as runOutcome',
      'assignees.name as assigneeName',
      'absent.name as insteadOfName',
    )
    .select('documents.title as documentTitle', 'documents.number as documentNumber')
    .select(knex.raw(HOLDING));
  if (from) query.where('journal.seq', '<', Number(from[0]));
  const names = await namesOf(knex, petition.id);
  const { items, next } = page((await query) as Row[], limit, ({ seq }) => [seq]);
  const files = await filesOfTasks(knex, petition.id);
  return { items: items.map((row) => ({ ...named(row, names), files: namesIn(files, row) })), next };
}

const HOLDING = `case when tasks.assignee_id is not null and tasks.completed_at is null and tasks.cancelled_at is null then
  jsonb_build_object('agencyId', tasks.agency_id, 'assigneeId', tasks.assignee_id, 'unit', holders.unit,
    'dueOn', tasks.due_on, 'paused', tasks.paused) end as holding`;

type TaskFile = { taskId: string; title: string; name: string };

function filesOfTasks(knex: Knex, petitionId: string): Promise<TaskFile[]> {
  return knex('files')
    .where({ petitionId })
    .whereNotNull('taskId')
    .orderBy('position')
    .select<TaskFile[]>('taskId', 'title', 'name');
}

function namesIn(files: TaskFile[], { act, taskId, detail }: Row): string[] {
  if (act !== 'files.attached') return [];
  return files.filter((file) => file.taskId === taskId && file.title === detail.title).map(({ name }) => name);
}

type Names = Record<'elements' | 'deadlines' | 'awaits', Record<string, string>>;

// A clock is often met by the act of another run, so the names of all the matter's releases are looked through.
async function namesOf(knex: Knex, petitionId: string): Promise<Names> {
  const rows = await knex('runs').where({ petitionId }).distinct<{ releaseId: string }[]>('releaseId');
  const names: Names = { elements: {}, deadlines: {}, awaits: {} };
  for (const { releaseId } of rows) {
    const { procedure } = await getRelease(knex, releaseId);
    Object.assign(names.elements, procedure.names);
    for (const { id, name } of procedure.deadlines) names.deadlines[id] = name;
    for (const { id, name } of procedure.awaits) names.awaits[id] = name;
  }
  return names;
}

function named({ runProcedure, runElement, ...row }: Row, names: Names): Omit<TimelineEntry, 'files'> {
  const key = String(row.detail.key ?? '');
  const whole = row.runKind === 'main' || row.runKind === 'errand';
  const ofRun = whole ? procedureName(runProcedure ?? '') : names.elements[runElement ?? ''];
  const named = names[KINDS[row.act.split('.')[0] ?? ''] ?? 'elements'][key];
  // A side procedure is an element of the diagram, an errand is a procedure of its own.
  const begun = row.act.endsWith('.started') && key ? procedureName(key) : null;
  return { ...row, runName: ofRun ?? null, subject: named ?? begun };
}

// What the key of an act stands for.
const KINDS: Record<string, keyof Names | undefined> = { deadline: 'deadlines', answer: 'awaits', reminder: 'awaits' };
