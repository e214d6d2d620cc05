import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Awaited } from '../models/Awaited.ts';
import { page, readCursor } from './cursor.ts';

/** An awaited answer with what a page shows of its matter. */
export type ListedAwaited = Awaited & {
  petitionCode: string | null;
  caseCode: string | null;
  title: string;
  sealed: boolean;
  letterNo: string | null;
  letterOn: Day | null;
  /** A reminder that is drafted and not issued yet. */
  pending: { reminderId: string; round: number } | null;
};

/** What one matter waits for from others, in the order of asking. */
export async function awaitedOf(knex: Knex, petitionId: string): Promise<ListedAwaited[]> {
  return listedAwaited(knex).where('awaited.petitionId', petitionId).orderBy('awaited.id');
}

export type AwaitedFilter = { state: 'late' | 'open' | 'closed'; after?: string | undefined; limit: number };

/** What other bodies owe an agency, body by body, the oldest day first. */
export async function listAwaited(
  knex: Knex,
  agencyId: string,
  today: Day,
  { state, after, limit }: AwaitedFilter,
): Promise<{ items: ListedAwaited[]; next: string | null }> {
  const query = listedAwaited(knex)
    .where('awaited.agencyId', agencyId)
    .limit(limit + 1);
  if (state === 'closed') query.whereNot('awaited.state', 'open');
  else query.where('awaited.state', 'open');
  if (state === 'late') query.whereRaw('coalesce(awaited.answer_by, awaited.due_on) < ?', [today]);
  const from = readCursor(after, ['text', 'id']);
  if (from) query.whereRaw('(awaited.body_key, awaited.id) > (?, ?::uuid)', from);
  const rows: ListedAwaited[] = await query.orderBy(['awaited.bodyKey', 'awaited.id']);
  return page(rows, limit, ({ bodyKey, id }) => [bodyKey, id]);
}

/** Rows with their matter and the letter that asked. */
export function listedAwaited(knex: Knex): Knex.QueryBuilder {
  return knex('awaited')
    .join('petitions', 'petitions.id', 'awaited.petitionId')
    .leftJoin('cases', 'cases.id', 'awaited.caseId')
    .leftJoin('documents', 'documents.id', 'awaited.documentId')
    .select('awaited.*', 'petitions.code as petitionCode', 'petitions.title', 'petitions.sealed')
    .select(knex.raw(PENDING))
    .select('cases.code as caseCode', 'documents.number as letterNo', 'documents.issuedOn as letterOn');
}

const PENDING = `(select jsonb_build_object('reminderId', r.id, 'round', t.round) from reminder_targets t
  join reminders r on r.id = t.reminder_id join runs on runs.id = r.run_id and runs.state = 'open'
  where t.awaited_id = awaited.id and r.state = 'prepared' limit 1) as pending`;
