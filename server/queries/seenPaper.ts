import type { Knex } from 'knex';

/** The paper that a run carries as whoever opens it now sees it; undefined for a run without one. */
export async function seenPaper(knex: Knex, runId: string): Promise<{ version: number; rev: number } | undefined> {
  return knex('runs')
    .join('documents', 'documents.id', 'runs.documentId')
    .where('runs.id', runId)
    .first<{ version: number; rev: number } | undefined>('documents.version', 'documents.rev');
}
