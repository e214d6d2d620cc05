import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Awaited } from '../models/Awaited.ts';

/** An awaited answer with what a page shows of its matter. */
export type ListedAwaited = Awaited & {
  petitionCode: string | null;
  caseCode: string | null;
  title: string;
  sealed: boolean;
  letterNo: string | null;
  letterOn: Day | null;
};

/** What one matter waits for from others, in the order of asking. */
export async function awaitedOf(knex: Knex, petitionId: string): Promise<ListedAwaited[]> {
  return listedAwaited(knex).where('awaited.petitionId', petitionId).orderBy('awaited.id');
}

/** Rows with their matter and the letter that asked. */
export function listedAwaited(knex: Knex): Knex.QueryBuilder {
  return knex('awaited')
    .join('petitions', 'petitions.id', 'awaited.petitionId')
    .leftJoin('cases', 'cases.id', 'awaited.caseId')
    .leftJoin('documents', 'documents.id', 'awaited.documentId')
    .select('awaited.*', 'petitions.code as petitionCode', 'petitions.title', 'petitions.sealed')
    .select('cases.code as caseCode', 'documents.number as letterNo', 'documents.issuedOn as letterOn');
}
