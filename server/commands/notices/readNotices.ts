import { announce } from '../../models/changes.ts';
import type { Act } from '../act.ts';

/** Marks notices of this officer as read: those named, or all of them. Others' are left alone without a word. */
export async function readNotices({ officer, at, trx }: Act, ids: readonly string[] | 'all'): Promise<void> {
  const query = trx('notifications').where({ officerId: officer.id }).whereNull('readAt');
  if (ids !== 'all') query.whereIn('id', ids);
  await query.update({ readAt: at });
  await announce(trx, { kind: 'notice', id: officer.id, petitionId: null, agencyId: officer.agencyId });
}
