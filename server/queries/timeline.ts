import type { Knex } from 'knex';
import { page, readCursor } from './cursor.ts';

export type TimelineEntry = {
  seq: number;
  at: Date;
  officerName: string | null;
  act: string;
  ground: string | null;
  procedure: string | null;
  taskId: string | null;
  taskName: string | null;
  documentId: string | null;
  documentTitle: string | null;
  documentNumber: string | null;
  answers: Record<string, unknown> | null;
  detail: Record<string, unknown>;
};

/** What happened to a matter, newest first: journal lines with the names of what they speak about. */
export async function timeline(
  knex: Knex,
  petition: { id: string; enteredAt: Date },
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const from = readCursor(after, 1);
  const query = knex('journal')
    .leftJoin('officers', 'officers.id', 'journal.officerId')
    .leftJoin('runs', 'runs.id', 'journal.runId')
    .leftJoin('tasks', 'tasks.id', 'journal.taskId')
    .leftJoin('answers', 'answers.taskId', 'journal.taskId')
    .leftJoin('documents', 'documents.id', 'journal.documentId')
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
    .select('officers.name as officerName', 'runs.procedure', 'tasks.name as taskName', 'answers.values as answers')
    .select('documents.title as documentTitle', 'documents.number as documentNumber');
  if (from) query.where('journal.seq', '<', Number(from[0]));
  return page((await query) as TimelineEntry[], limit, ({ seq }) => [seq]);
}
