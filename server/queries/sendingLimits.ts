import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { sentOf } from '../procedures/index.ts';
import { getRelease } from '../procedures/library.ts';

/** The last day for sending these papers, by document, as far as a clock runs until they have all left. */
export async function sendingLimits(knex: Knex, documentIds: readonly string[]): Promise<Map<string, Day>> {
  const rows: { documentId: string; template: string; key: string; dueOn: Day; releaseId: string }[] = await knex(
    'documents',
  )
    .join('deadlines', 'deadlines.runId', 'documents.runId')
    .whereIn('documents.id', [...new Set(documentIds)])
    .where({ 'deadlines.state': 'open' })
    .whereNotNull('deadlines.dueOn')
    .select(
      'documents.id as documentId',
      'documents.template',
      'deadlines.key',
      'deadlines.dueOn',
      'deadlines.releaseId',
    );
  const limits = new Map<string, Day>();
  for (const { documentId, template, key, dueOn, releaseId } of rows) {
    const { deadlines, calls } = (await getRelease(knex, releaseId)).procedure;
    const papers = Object.values(calls).filter(({ paper }) => paper?.template === template);
    const until = deadlines.find(({ id }) => id === key)?.until ?? [];
    if (papers.some(({ id }) => until.includes(sentOf(id)))) limits.set(documentId, dueOn);
  }
  return limits;
}
