import type { Knex } from 'knex';
import type { Awaited } from '../../models/Awaited.ts';

export type Target = Awaited & { code: string; round: number };

/** The matters of a reminder in the order in which they are locked. */
export async function targetsOf(trx: Knex.Transaction, reminderId: string): Promise<Target[]> {
  const rows: (Awaited & { caseCode: string | null; petitionCode: string | null; round: number })[] = await trx(
    'reminderTargets',
  )
    .join('awaited', 'awaited.id', 'reminderTargets.awaitedId')
    .join('petitions', 'petitions.id', 'awaited.petitionId')
    .leftJoin('cases', 'cases.id', 'awaited.caseId')
    .where({ reminderId })
    .orderBy(['awaited.petitionId', 'awaited.id'])
    .select('awaited.*', 'reminderTargets.round', 'petitions.code as petitionCode', 'cases.code as caseCode');
  return rows.map((row) => ({ ...row, code: codeOf(row) })) as Target[];
}

/** How a letter names a matter. */
export function codeOf({ caseCode, petitionCode }: { caseCode: string | null; petitionCode: string | null }): string {
  return [caseCode, petitionCode].filter(Boolean).join(', ');
}
