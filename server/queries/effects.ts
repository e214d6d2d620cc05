import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { DocumentEffect } from '../models/Delivery.ts';

/** What was done to a paper later: by which paper, from which day. */
export type Effect = {
  documentId: string;
  effect: DocumentEffect['effect'];
  onDay: Day;
  byDocumentId: string | null;
  number: string | null;
  title: string | null;
};

/** The effects on these papers, oldest first. */
export async function effectsOf(knex: Knex, documentIds: readonly string[]): Promise<Effect[]> {
  if (documentIds.length === 0) return [];
  return knex('document_effects as e')
    .leftJoin('documents as d', 'd.id', 'e.byDocumentId')
    .whereIn('e.documentId', [...documentIds])
    .orderBy(['e.at', 'e.id'])
    .select('e.documentId', 'e.effect', 'e.onDay', 'e.byDocumentId', 'd.number', 'd.title');
}
