import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';

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

/** How far an ordered file is; undefined when it is not this officer's, of an agency he has left, or already forgotten. */
export async function findExport(
  db: Knex,
  { id: officerId, agencyId }: Officer,
  id: string,
): Promise<ExportState | undefined> {
  return db('exports')
    .where({ id, officerId, agencyId })
    .first('id', 'title', 'format', 'state', 'rowsDone', 'rowsTotal', 'failure', 'name');
}

export async function contentOfExport(
  db: Knex,
  { id: officerId, agencyId }: Officer,
  id: string,
): Promise<Buffer | undefined> {
  const row = await db('exports')
    .where({ id, officerId, agencyId, state: 'ready' })
    .first<{ content: Buffer } | undefined>('content');
  return row?.content;
}
