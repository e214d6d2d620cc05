import type { Knex } from 'knex';
import { enqueue } from './enqueue.ts';

/** Asks for the files of a draft's version; issued papers are rendered by themselves. The key keeps it to one job. */
export async function requestRendering(db: Knex, documentId: string, version: number): Promise<void> {
  await db.transaction((trx) =>
    enqueue(trx, 'render-document', { documentId, version }, { key: `render:${documentId}:${version}` }),
  );
}
