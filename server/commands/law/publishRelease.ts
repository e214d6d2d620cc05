import { refusal } from '../../domain/refusal.ts';
import { callsOf, getRelease, type Release } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';

/**
 * Puts a release into force that the program brought: from its first day on new matters begin in it, running ones go on in
 * theirs unless it takes them over; what it calls is what is in force by then. The row says who did it and when; it is never taken back, a later release follows.
 * Refuses with 404 `not_found`, 409 `already_published`.
 */
export async function publishRelease({ trx, officer, at }: Act, id: string): Promise<Release> {
  const known = await trx('releases').where({ id }).first('id');
  if (!known) throw refusal(404, 'not_found', 'Không tìm thấy bản quy trình.');
  const { procedure } = await getRelease(trx, id);
  const calls = JSON.stringify(await callsOf(trx, procedure));
  const added = await trx('publications')
    .insert({ releaseId: id, publishedAt: at, publishedBy: officer.id, calls })
    .onConflict('releaseId')
    .ignore()
    .returning('releaseId');
  if (added.length === 0) throw refusal(409, 'already_published', 'Bản quy trình này đã được đưa vào áp dụng.');
  await enqueue(trx, 'follow-law', {}, { key: 'follow-law' });
  return getRelease(trx, id);
}
