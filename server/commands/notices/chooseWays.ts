import type { NotificationKind, Ways } from '../../notices/kinds.ts';
import type { Act } from '../act.ts';

/** How an officer wants to be told from now on; what was written before keeps its way. */
export async function chooseWays(
  { officer, trx }: Act,
  { email, ways }: { email: string | null; ways: (Ways & { kind: NotificationKind })[] },
): Promise<void> {
  await trx('officers').where({ id: officer.id }).update({ email });
  if (ways.length === 0) return;
  await trx('notice_preferences')
    .insert(ways.map(({ kind, app, mail, digest }) => ({ officerId: officer.id, kind, app, mail, digest })))
    .onConflict(['officerId', 'kind'])
    .merge();
}
