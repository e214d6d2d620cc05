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
 * Sealed matters are never among them. `q` looks in what the matter is about, and in paper numbers.
 */
export async function similarPapers(
  knex: Knex,
  ability: Ability,
  wanted: { template: string; petitionId: string; q?: string | undefined; after?: string | undefined; limit: number },
) {
  const query = visible(ability, 'read', 'Document', knex('documents as d'), { agencyId: 'd.agencyId' })
    .join('petitions as p', 'p.id', 'd.petitionId')
    .where({ 'd.template': wanted.template, 'd.state': 'issued', 'd.sealed': false, 'p.sealed': false })
    .whereNot('d.petitionId', wanted.petitionId)
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
  const from = readCursor(wanted.after, ['day', 'id']);
  if (from) query.whereRaw('(d.issued_on, d.id) < (?, ?)', from);
  const { items, next } = page((await query) as Found[], wanted.limit, ({ issuedOn, id }) => [issuedOn, id]);
  const papers = [];
  for (const { releaseId, petitionId, version, ...paper } of items) {
    const { body } = splitPaper(await versionPaper(knex, { ...paper, releaseId }, version));
    const paragraphs = linesOf(`<article>${body}</article>`).filter(({ text }) => text.length >= SHORTEST);
    papers.push({ ...paper, petitionId, paragraphs: paragraphs.map(({ text }) => text) });
  }
  return { items: papers, next };
}

// Headings and names of type are no text to copy.
const SHORTEST = 25;
