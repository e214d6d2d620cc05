import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { parseLimit } from '../../domain/limit.ts';
import { refusal } from '../../domain/refusal.ts';
import { currentRelease } from '../../procedures/library.ts';
import { isSettable } from '../../queries/limits.ts';
import type { Act } from '../act.ts';

export type LimitInput = { procedure: string; deadline: string; value: string | null; basis: string };

/**
 * An agency sets the limit of a clock that no law limits, with the paper it relies on; null puts the diagram's back. What runs
 * keeps its limit. Refuses with 422 `limit_of_law` a limit that the law sets, `no_such_limit`, `invalid_limit`, and with fields.
 */
export async function setLimit(act: Act, { procedure, deadline, value, basis }: LimitInput): Promise<void> {
  const release = await currentRelease(act.trx, procedure, dayOf(act.at));
  const spec = release.procedure.deadlines.find(({ id }) => id === deadline);
  if (!spec) throw refusal(422, 'no_such_limit', 'Quy trình không có thời hạn này.');
  if (!isSettable(spec))
    throw refusal(
      422,
      'limit_of_law',
      `Thời hạn này do pháp luật quy định (${spec.law}), cơ quan không đặt khác được.`,
    );
  if (value !== null) parseLimit(value);
  if (!basis.trim()) throw refusal(422, 'invalid', 'Ghi văn bản làm căn cứ.', { basis: 'Ghi văn bản làm căn cứ.' });
  await act.trx('agency_limits').insert({
    id: newId(act.at.getTime()),
    agencyId: act.officer.agencyId,
    procedure,
    deadline,
    value,
    basis,
    setBy: act.officer.id,
    setAt: act.at,
  });
}
