import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { Delivery } from '../models/Delivery.ts';

type Line = { attempt: number; act: string; onDay: Day | null; reason: string | null; at: Date; by: string };

/** Every attempt at one recipient, and every line that was recorded about them, oldest first. */
export async function deliveryHistory(knex: Knex, { documentId, position }: Pick<Delivery, 'documentId' | 'position'>) {
  const attempts = await Delivery.query(knex).where({ documentId, position }).orderBy('attempt');
  const records: Line[] = await knex('delivery_records as r')
    .join('deliveries as d', 'd.id', 'r.deliveryId')
    .join('officers as o', 'o.id', 'r.officerId')
    .where({ 'd.documentId': documentId, 'd.position': position })
    .orderBy(['d.attempt', 'r.at', 'r.id'])
    .select('d.attempt', 'r.act', 'r.onDay', 'r.at', 'o.name as by')
    .select(knex.raw(`coalesce(r.values ->> 'reason', r.values ->> 'failureReason') as reason`));
  return { attempts, records };
}
