import type { Knex } from 'knex';
import { fold } from '../domain/names.ts';
import type { Incoming } from '../models/Incoming.ts';
import type { Ability, Action } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { page, readCursor } from './cursor.ts';
import { type ListedFile, readFiles } from './dossier.ts';

export type IncomingFilter = {
  scope: 'all' | 'mine';
  state?: Incoming['state'] | undefined;
  kind?: Incoming['kind'] | undefined;
  secrecy?: 'open' | 'closed' | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
  limit: number;
};

export type ListedIncoming = Incoming & {
  holderName: string | null;
  enteredByName: string;
  files: number;
  petitions: number;
};

/** Sổ văn bản đến, newest number first. */
export async function listIncoming(knex: Knex, officerId: string, ability: Ability, filter: IncomingFilter) {
  const query = rows(knex, ability, 'read')
    .orderBy('incoming.year', 'desc')
    .orderBy('incoming.number', 'desc')
    .limit(filter.limit + 1);
  if (filter.scope === 'mine')
    query.where('incoming.holderId', officerId).whereIn('incoming.state', ['routed', 'opened']);
  if (filter.state) query.where('incoming.state', filter.state);
  if (filter.kind) query.where('incoming.kind', filter.kind);
  if (filter.secrecy === 'open') query.where('incoming.secrecy', 'open');
  if (filter.secrecy === 'closed') query.whereNot('incoming.secrecy', 'open');
  if (filter.from) query.where('incoming.arrivedOn', '>=', filter.from);
  if (filter.to) query.where('incoming.arrivedOn', '<=', filter.to);
  if (filter.q) matching(query, filter.q);
  const after = readCursor(filter.after, ['number', 'number']);
  if (after) query.whereRaw('(incoming.year, incoming.number) < (?::int, ?::int)', after);
  return page((await query) as ListedIncoming[], filter.limit, ({ year, number }) => [year, number]);
}

/** One entry with its files, what was registered from it and what was done with it. */
export async function readIncoming(knex: Knex, id: string) {
  const entry: ListedIncoming | undefined = await joined(knex('incoming')).where('incoming.id', id).first();
  if (!entry) return undefined;
  const files: ListedFile[] = await readFiles(knex, { incomingId: id });
  const petitions: RegisteredFrom[] = await knex('petitions')
    .where({ incomingId: id })
    .orderBy('enteredAt')
    .select('id', 'code', 'title', 'sealed', 'state');
  const history: HistoryLine[] = await knex('incoming_history as h')
    .join('officers as o', 'o.id', 'h.officerId')
    .leftJoin('officers as t', 't.id', 'h.toOfficerId')
    .leftJoin('petitions as p', 'p.id', 'h.petitionId')
    .where('h.incomingId', id)
    .orderBy('h.id')
    .select('h.at', 'h.act', 'h.note', 'o.name as officer', 't.name as to', 'p.code as petitionCode');
  return { entry, files, petitions, history };
}

export type RegisteredFrom = { id: string; code: string | null; title: string; sealed: boolean; state: string };
export type HistoryLine = {
  at: Date;
  act: string;
  note: string | null;
  officer: string;
  to: string | null;
  petitionCode: string | null;
};

function rows(knex: Knex, ability: Ability, action: Action): Knex.QueryBuilder {
  return visible(ability, action, 'Incoming', joined(knex('incoming')), {
    agencyId: 'incoming.agencyId',
    secrecy: 'incoming.secrecy',
    sealed: 'incoming.sealed',
    holderId: 'incoming.holderId',
  });
}

function joined(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin('officers as holders', 'holders.id', 'incoming.holderId')
    .join('officers as clerks', 'clerks.id', 'incoming.enteredBy')
    .select('incoming.*', 'holders.name as holderName', 'clerks.name as enteredByName')
    .select(
      query.client.raw('(select count(*)::int from files where files.incoming_id = incoming.id) as files'),
      query.client.raw(
        `(select count(*)::int from petitions p where p.incoming_id = incoming.id and p.state <> 'voided') as petitions`,
      ),
    );
}

// A number is a number of the book; words are looked for in sender, summary and the letter's own number.
function matching(query: Knex.QueryBuilder, q: string): void {
  const like = `%${fold(q).replace(/[\\%_]/g, '\\$&')}%`;
  const number = /^\d{1,9}$/.test(q.trim()) ? Number(q) : null;
  query.where((any) => {
    any.whereRaw(
      `f_unaccent(incoming.sender || ' ' || incoming.summary || ' ' || coalesce(incoming.letter_number, '')) like ?`,
      [like],
    );
    if (number) any.orWhere('incoming.number', number);
  });
}
