import type { Day } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import type { Delivery } from '../../models/Delivery.ts';
import type { Act } from '../act.ts';

export type RecordedAct = 'issued' | 'sent' | 'received' | 'failed' | 'corrected' | 'retried' | 'handover';

/** One line of a delivery's history, with what was said. */
export async function keepRecord(
  { officer, at, trx }: Act,
  { id }: Delivery,
  act: RecordedAct,
  onDay: Day | null,
  values: Record<string, unknown>,
): Promise<void> {
  const row = { id: newId(at.getTime()), deliveryId: id, act, onDay, at, officerId: officer.id };
  await trx('delivery_records').insert({ ...row, values: JSON.stringify(values) });
}
