import { refusal } from '../../domain/refusal.ts';
import { callsOf, getRelease, type Release } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';

/**
 * Puts releases into force that the program brought: from its first day on new matters begin in each, running ones go on in
 * theirs unless it takes them over; what it calls is what is in force by then, so what is called comes first. The rows say
 * who did it and when; they are never taken back, later releases follow. Refuses with 404 `not_found`, 409
 * `already_published`; then none is put into force.
 */
export async function publishReleases({ trx, officer, at }: Act, ids: string[]): Promise<void> {
  const known: string[] = await trx('releases').whereIn('id', ids).orderBy('version').pluck('id');
  if (known.length < new Set(ids).size) throw refusal(404, 'not_found', 'Không tìm thấy bản quy trình.');
  const releases: Release[] = [];
  for (const id of known) releases.push(await getRelease(trx, id));
  for (const { id, procedure } of calledFirst(releases)) {
    const calls = JSON.stringify(await callsOf(trx, procedure));
    const added = await trx('publications')
      .insert({ releaseId: id, publishedAt: at, publishedBy: officer.id, calls })
      .onConflict('releaseId')
      .ignore()
      .returning('releaseId');
    if (added.length === 0) throw refusal(409, 'already_published', 'Bản quy trình này đã được đưa vào áp dụng.');
  }
  await enqueue(trx, 'follow-law', {}, { key: 'follow-law' });
}

/** Each after those of the others that its diagram calls. */
function calledFirst(releases: Release[]): Release[] {
  const sorted = new Set<Release>();
  const add = (release: Release, above: Release[]) => {
    const called = new Set(Object.values(release.procedure.calls).map(({ calledElement }) => calledElement));
    const below = releases.filter((one) => called.has(one.procedure.key) && !above.includes(one));
    for (const one of below) add(one, [...above, release]);
    sorted.add(release);
  };
  for (const release of releases) add(release, [release]);
  return [...sorted];
}
