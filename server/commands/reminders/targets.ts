import type { Knex } from 'knex';
import type { Awaited } from '../../models/Awaited.ts';

export type Target = Pick<Awaited, 'id' | 'petitionId' | 'caseId' | 'runId' | 'key' | 'law' | 'state' | 'rev'> & {
  code: string;
  round: number;
};
type Codes = { caseCode: string | null; petitionCode: string | null };

/** The matters of a reminder in the order in which they are locked. */
export async function targetsOf(trx: Knex.Transaction, reminderId: string): Promise<Target[]> {
  const rows: (Omit<Target, 'code'> & Codes)[] = await trx('reminderTargets')
    .join('awaited', 'awaited.id', 'reminderTargets.awaitedId')
    .join('petitions', 'petitions.id', 'awaited.petitionId')
    .leftJoin('cases', 'cases.id', 'awaited.caseId')
    .where({ reminderId })
    .orderBy(['awaited.petitionId', 'awaited.id'])
    .select(
      ...['id', 'petitionId', 'caseId', 'runId', 'key', 'law', 'state', 'rev'].map((column) => `awaited.${column}`),
      'reminderTargets.round',
      'petitions.code as petitionCode',
      'cases.code as caseCode',
    );
  return rows.map((row) => ({ ...row, code: codeOf(row) }));
}

/** How a letter names a matter. */
export function codeOf({ caseCode, petitionCode }: Codes): string {
  return [caseCode, petitionCode].filter(Boolean).join(', ');
}
