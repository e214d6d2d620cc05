import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';
import { enqueue } from './enqueue.ts';

export type ExportOrder = {
  kind: 'register' | 'briefing';
  title: string;
  format: 'xlsx' | 'docx' | 'pdf';
  request: Record<string, unknown>;
  rowsTotal: number;
};

// Making files is cheap for one and costly for all: nobody has more than these under way.
const AT_ONCE = 3;

/** Orders a file made in the background, for this officer alone. Refuses with 409 `too_many_exports`. */
export async function orderExport({ officer, at, trx }: Act, order: ExportOrder): Promise<string> {
  // Orders of one officer follow one another, so that the count is true.
  await trx('officers').where({ id: officer.id }).forNoKeyUpdate().select('id');
  const underWay = await trx('exports')
    .where({ officerId: officer.id })
    .whereIn('state', ['pending', 'running'])
    .count<{ count: number }[]>('* as count');
  if (Number(underWay[0]?.count) >= AT_ONCE)
    throw refusal(409, 'too_many_exports', 'Bạn đang có ba tệp chưa tạo xong: hãy đợi một tệp xong rồi thử lại.');
  const id = newId(at.getTime());
  await trx('exports').insert({
    ...order,
    id,
    officerId: officer.id,
    agencyId: officer.agencyId,
    request: JSON.stringify(order.request),
    state: 'pending',
    createdAt: at,
  });
  await enqueue(trx, 'make-export', { exportId: id }, { key: `export:${id}` });
  return id;
}
