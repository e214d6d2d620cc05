import type { Knex } from 'knex';
import { refusal } from '../../domain/refusal.ts';
import type { Act } from '../act.ts';
import { type Matter, onMatter } from '../matter.ts';

/** An act on the file of a case, under the lock of the matter it was opened for. Refuses with 404 `not_found`. */
export async function onCase<T>(act: Act, caseId: string, work: (matter: Matter) => Promise<T>): Promise<T> {
  return onMatter(act, await petitionOfCase(act.trx, caseId), work);
}

/** The petition for which a case was opened; petitions that joined it later come behind. */
export async function petitionOfCase(knex: Knex, caseId: string): Promise<string> {
  const run = await knex('runs')
    .where({ caseId, kind: 'main' })
    .orderBy('id')
    .first<{ petitionId: string } | undefined>('petitionId');
  if (!run) throw refusal(404, 'not_found', 'Không tìm thấy vụ việc.');
  return run.petitionId;
}
