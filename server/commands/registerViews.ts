import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';

export type ViewInput = {
  name: string;
  filters: Record<string, string>;
  columns: string[];
  sort: string;
  isDefault: boolean;
};

// An officer's own list is read as a whole.
const MOST = 50;

/** Keeps a way of reading a register for this officer; the same name replaces it. Refuses with 409 `too_many_views`. */
export async function saveView({ officer, at, trx }: Act, register: string, input: ViewInput): Promise<void> {
  const its = { officerId: officer.id, register };
  await trx('officers').where({ id: officer.id }).forNoKeyUpdate().select('id');
  const others = await trx('register_views')
    .where(its)
    .whereNot({ name: input.name })
    .count<{ count: number }[]>('* as count');
  if (Number(others[0]?.count) >= MOST)
    throw refusal(409, 'too_many_views', `Một sổ giữ nhiều nhất ${MOST} cách xem: hãy xóa bớt.`);
  if (input.isDefault) await trx('register_views').where(its).update({ isDefault: false });
  await trx('register_views')
    .insert({ ...its, ...input, id: newId(at.getTime()), filters: JSON.stringify(input.filters), savedAt: at })
    .onConflict(['officerId', 'register', 'name'])
    .merge(['filters', 'columns', 'sort', 'isDefault', 'savedAt']);
}

/** Forgets a view of this officer. Refuses with 404 `not_found` what is not theirs. */
export async function removeView({ officer, trx }: Act, register: string, id: string): Promise<void> {
  const removed = await trx('register_views').where({ id, register, officerId: officer.id }).delete();
  if (removed === 0) throw refusal(404, 'not_found', 'Không có cách xem này.');
}
