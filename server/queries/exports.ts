import type { Knex } from 'knex';

export type ExportState = {
  id: string;
  title: string;
  format: 'xlsx' | 'docx' | 'pdf';
  state: 'pending' | 'running' | 'ready' | 'failed';
  rowsDone: number;
  rowsTotal: number;
  failure: string | null;
  name: string | null;
};

/** How far an ordered file is; undefined when it is not this officer's, or already forgotten. */
export async function findExport(db: Knex, officerId: string, id: string): Promise<ExportState | undefined> {
  return db('exports')
    .where({ id, officerId })
    .first('id', 'title', 'format', 'state', 'rowsDone', 'rowsTotal', 'failure', 'name');
}

export async function contentOfExport(db: Knex, officerId: string, id: string): Promise<Buffer | undefined> {
  const row = await db('exports')
    .where({ id, officerId, state: 'ready' })
    .first<{ content: Buffer } | undefined>('content');
  return row?.content;
}
