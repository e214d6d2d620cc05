import { dayOf } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { Officer } from '../../models/Officer.ts';
import { workOf } from '../../queries/workOf.ts';
import type { Act } from '../act.ts';

/**
 * Closes an account: nobody signs in with it any more, what it did stays. Refuses with 409 `own_account`, `already_disabled`,
 * `work_left` while anything still hangs on it.
 */
export async function disableOfficer(act: Act, officer: Officer): Promise<void> {
  const open = await Officer.query(act.trx).findById(officer.id).forUpdate().throwIfNotFound();
  if (open.id === act.officer.id) throw refusal(409, 'own_account', 'Không tự khóa tài khoản của mình.');
  if (open.disabledAt) throw refusal(409, 'already_disabled', 'Tài khoản này đã khóa.');
  const { tasks, envelopes, substitutions } = await workOf(act.trx, open.id, dayOf(act.at));
  const left = [
    tasks.length > 0 && `${tasks.length} việc`,
    envelopes.length > 0 && `${envelopes.length} văn bản đến`,
    substitutions.length > 0 && `${substitutions.length} đợt thay người nghỉ`,
  ].filter(Boolean);
  if (left.length > 0)
    throw refusal(409, 'work_left', `${open.name} còn ${left.join(', ')}. Bàn giao trước khi khóa tài khoản.`);
  await Officer.query(act.trx)
    .findById(open.id)
    .patch({ disabledAt: act.at, rev: open.rev + 1 });
  await act.trx('sessions').where({ officerId: open.id }).delete();
}
