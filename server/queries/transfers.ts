import type { Knex } from 'knex';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { exactly, page, readCursor } from './cursor.ts';

export type ListedTransfer = {
  id: string;
  petitionId: string;
  documentId: string;
  kind: 'transfer' | 'guide' | 'return' | 'demand';
  state: 'sent' | 'accepted' | 'returned';
  fromAgencyId: string;
  toAgencyId: string;
  fromName: string;
  toName: string;
  sentOn: string;
  returnReason: string | null;
  receivedPetitionId: string | null;
  receivedCode: string | null;
  code: string | null;
  title: string;
  petitionKind: string | null;
  sealed: boolean;
  number: string | null;
  outcomeName: string | null;
  sentAt: string;
};

/** What came to the officer's agency (`in`), or went out of it (`out`); the newest first, what waits before what is answered. */
export async function listTransfers(
  knex: Knex,
  ability: Ability,
  agencyId: string,
  { box, after, limit }: { box: 'in' | 'out'; after?: string | undefined; limit: number },
): Promise<{ items: ListedTransfer[]; next: string | null }> {
  const column = box === 'in' ? 't.toAgencyId' : 't.fromAgencyId';
  const query = visible(ability, 'read', 'Transfer', listed(knex), {
    fromAgencyId: 't.fromAgencyId',
    toAgencyId: 't.toAgencyId',
  }).where(column, agencyId);
  const from = readCursor(after, ['instant', 'id']);
  if (from) query.whereRaw('(t.sent_at, t.id) < (?::timestamptz, ?::uuid)', from);
  const rows: ListedTransfer[] = await query
    .orderBy([
      { column: 't.sentAt', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(limit + 1);
  return page(rows, limit, ({ sentAt, id }) => [sentAt, id]);
}

function listed(knex: Knex): Knex.QueryBuilder {
  return knex('transfers as t')
    .join('petitions as s', 's.id', 't.petitionId')
    .join('documents as d', 'd.id', 't.documentId')
    .join('agencies as f', 'f.id', 't.fromAgencyId')
    .join('agencies as o', 'o.id', 't.toAgencyId')
    .leftJoin('petitions as r', 'r.id', 't.receivedPetitionId')
    .select([
      ...['t.id', 't.petitionId', 't.documentId', 't.kind', 't.state', 't.fromAgencyId', 't.toAgencyId', 't.sentOn'],
      ...['t.returnReason', 't.receivedPetitionId', 's.code', 's.title', 's.sealed', 'd.number'],
    ])
    .select({
      fromName: 'f.name',
      toName: 'o.name',
      receivedCode: 'r.code',
      petitionKind: 's.kind',
      outcomeName: 'r.outcomeName',
    })
    .select(knex.raw(`${exactly('t.sent_at')} as sent_at`));
}
