import type { Knex } from 'knex';
import { addDays, type Day } from '../domain/day.ts';
import { fold } from '../domain/names.ts';
import type { Delivery, DeliveryRoute } from '../models/Delivery.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { page, readCursor } from './cursor.ts';

/** After so many days on the way without a word somebody should ask; a habit of the office, no limit of law. */
export const LATE_AFTER_DAYS = 10;

/** What is left to do about a delivery. `silent`: too long on its way. */
export type Lack = 'unsent' | 'unproved' | 'failed' | 'silent';
export type DeliveryFilter = {
  lack?: Lack | undefined;
  route?: DeliveryRoute | undefined;
  q?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  after?: string | undefined;
  limit: number;
};

/** A delivery with the paper and the matter it belongs to. */
export type ListedDelivery = Delivery & {
  title: string;
  number: string | null;
  petitionCode: string | null;
  proofName: string | null;
};

/** Văn bản đi, newest paper first, its recipients in their order: the latest attempt at each. */
export async function listDeliveries(knex: Knex, ability: Ability, today: Day, filter: DeliveryFilter) {
  const query = narrow(rowsVisible(knex, ability), today, filter)
    .leftJoin('files', 'files.id', 'deliveries.proofFileId')
    .orderBy('deliveries.issuedOn', 'desc')
    .orderBy('deliveries.documentId', 'desc')
    .orderBy('deliveries.position')
    .limit(filter.limit + 1)
    .select(
      'deliveries.*',
      'documents.title',
      'documents.number',
      'petitions.code as petitionCode',
      'files.name as proofName',
    );
  const after = readCursor(filter.after, ['day', 'id', 'number']);
  if (after) {
    const [day = '', paper = '', position = 0] = after;
    query.whereRaw(
      `(deliveries.issued_on, deliveries.document_id) <= (?::date, ?::uuid)
       and ((deliveries.issued_on, deliveries.document_id) < (?::date, ?::uuid) or deliveries.position > ?)`,
      [day, paper, day, paper, position],
    );
  }
  const rows = (await query) as ListedDelivery[];
  return page(rows, filter.limit, ({ issuedOn, documentId, position }) => [issuedOn, documentId, position]);
}

/** How many of each lack there are. */
export async function countLacks(knex: Knex, ability: Ability, today: Day): Promise<Record<Lack, number>> {
  const open = rowsVisible(knex, ability).whereNot('deliveries.state', 'received');
  const [row] = await open.select(
    ...Object.entries(LACKS).map(([lack, sql]) =>
      knex.raw(`count(*) filter (where ${sql})::int as ${lack}`, lack === 'silent' ? [lateBefore(today)] : []),
    ),
  );
  return row as Record<Lack, number>;
}

const LACKS: Record<Lack, string> = {
  unsent: `deliveries.state = 'waiting'`,
  unproved: `deliveries.state = 'sent'`,
  failed: `deliveries.state = 'failed'`,
  silent: `deliveries.state = 'sent' and deliveries.sent_on < ?`,
};

function rowsVisible(knex: Knex, ability: Ability): Knex.QueryBuilder {
  const rows = knex('deliveries')
    .join('documents', 'documents.id', 'deliveries.documentId')
    .join('petitions', 'petitions.id', 'deliveries.petitionId')
    .where('deliveries.retried', false);
  return visible(ability, 'read', 'Document', rows, { agencyId: 'deliveries.agencyId' });
}

function narrow(query: Knex.QueryBuilder, today: Day, { lack, route, q, from, to }: DeliveryFilter): Knex.QueryBuilder {
  if (lack) query.whereRaw(LACKS[lack], lack === 'silent' ? [lateBefore(today)] : []);
  if (lack) query.whereNot('deliveries.state', 'received');
  if (route) query.where('deliveries.route', route);
  if (from) query.where('deliveries.issuedOn', '>=', from);
  if (to) query.where('deliveries.issuedOn', '<=', to);
  const words = q?.trim();
  if (words) {
    const like = `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`;
    query.where((any) => {
      for (const column of [
        'documents.number',
        'deliveries.name',
        'deliveries.code',
        'petitions.code',
        'documents.title',
      ])
        any.orWhereRaw(`f_unaccent(${column}) like ?`, [like]);
    });
  }
  return query;
}

function lateBefore(today: Day): Day {
  return addDays(today, -LATE_AFTER_DAYS);
}
