import type { Knex } from 'knex';
import { linesOf, splitPaper } from '../documents/index.ts';
import { fold } from '../domain/names.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import { page, readCursor } from './cursor.ts';
import { versionPaper } from './versionPaper.ts';

type Found = {
  id: string;
  petitionId: string;
  template: string;
  releaseId: string;
  version: number;
  title: string;
  number: string | null;
  issuedOn: string;
  petitionTitle: string | null;
  outcomeName: string | null;
};

/**
 * Issued papers of the same kind in other matters, newest first, with the paragraphs of their text: sentences to copy from.
 * Sealed matters are never among them. `q` looks in what the matter is about, and in paper numbers, among the newest.
 */
export async function similarPapers(
  knex: Knex,
  ability: Ability,
  wanted: { template: string; petitionId: string; q?: string | undefined; after?: string | undefined; limit: number },
) {
  const query = knex
    .from(newest(knex, ability, wanted).as('d'))
    .join('petitions as p', 'p.id', 'd.petitionId')
    .where('p.sealed', false)
    .orderBy('d.issuedOn', 'desc')
    .orderBy('d.id', 'desc')
    .limit(wanted.limit + 1)
    .select('d.id', 'd.petitionId', 'd.template', 'd.releaseId', 'd.version', 'd.title', 'd.number', 'd.issuedOn')
    .select('p.title as petitionTitle', 'p.outcomeName');
  const words = fold(wanted.q ?? '').replace(/[\\%_]/g, '\\$&');
  if (words)
    query.where((any) =>
      any.whereRaw('f_unaccent(p.title) like ?', [`%${words}%`]).orWhereRaw('lower(d.number) like ?', [`%${words}%`]),
    );
  const { items, next } = page((await query) as Found[], wanted.limit, ({ issuedOn, id }) => [issuedOn, id]);
  const papers = [];
  for (const { releaseId, petitionId, version, ...paper } of items) {
    const { body } = splitPaper(await versionPaper(knex, { ...paper, releaseId }, version));
    const paragraphs = linesOf(`<article>${body}</article>`).filter(({ text }) => text.length >= SHORTEST);
    papers.push({ ...paper, petitionId, paragraphs: paragraphs.map(({ text }) => text) });
  }
  return { items: papers, next };
}

// However many an office has issued, a search looks through so many and no more.
const MOST_LOOKED_AT = 2000;

function newest(
  knex: Knex,
  ability: Ability,
  { template, petitionId, after }: { template: string; petitionId: string; after?: string | undefined },
): Knex.QueryBuilder {
  const query = visible(ability, 'read', 'Document', knex('documents'), { agencyId: 'documents.agencyId' })
    .where({ template, state: 'issued', sealed: false })
    .whereNot({ petitionId })
    .orderBy('issuedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LOOKED_AT)
    .select('id', 'petitionId', 'template', 'releaseId', 'version', 'title', 'number', 'issuedOn');
  const from = readCursor(after, ['day', 'id']);
  return from ? query.whereRaw('(issued_on, id) < (?, ?)', from) : query;
}

// Headings and names of type are no text to copy.
const SHORTEST = 25;
