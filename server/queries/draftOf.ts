import type { Knex } from 'knex';
import { Document } from '../models/Document.ts';

/** The paper that a run is still writing from this template, if there is one. */
export function draftOf(knex: Knex, runId: string, template: string): Promise<Document | undefined> {
  return Document.query(knex)
    .where({ runId, template })
    .whereIn('state', ['draft', 'approved'])
    .orderBy('id', 'desc')
    .first()
    .execute();
}
