import type { Knex } from 'knex';
import { Signature } from '../models/Signature.ts';

/** A version of a paper, or a certified copy of it. */
export type Signable = { documentId: string; version: number; copyId: string | null };

/** What has to be signed, in order. */
export function signaturesOn(knex: Knex, { documentId, version, copyId }: Signable): Promise<Signature[]> {
  return Signature.query(knex).where({ documentId, version, copyId }).orderBy('position').execute();
}

/** The paper as it was signed last; a version that nobody signed yet as it was rendered; null before that. */
export async function newestPdf(knex: Knex, documentId: string, version: number): Promise<string | null> {
  const signed = await Signature.query(knex)
    .where({ documentId, version, copyId: null, state: 'done' })
    .orderBy('position', 'desc')
    .first();
  if (signed) return signed.pdfSha256;
  const row = await knex('document_versions').where({ documentId, version }).first('pdfSha256');
  return row?.pdfSha256 ?? null;
}

/** Every signature of a paper's version and of its copies, with who is to sign. */
export async function listSignatures(knex: Knex, documentId: string, version: number) {
  return knex('signatures as s')
    .leftJoin('officers as o', 'o.id', 's.officerId')
    .join('agencies as a', 'a.id', 's.agencyId')
    .leftJoin('certificates as c', 'c.id', 's.certificateId')
    .where({ 's.documentId': documentId, 's.version': version })
    .orderBy('s.position')
    .select<ListedSignature[]>(
      's.id',
      's.copyId',
      's.position',
      's.purpose',
      's.state',
      's.officerId',
      's.agencyId',
      's.pdfSha256',
      's.reference',
      's.signedAt',
      's.failure',
      'c.kind',
      'o.name as officerName',
      'o.title as officerTitle',
      'a.name as agencyName',
    );
}

export type ListedSignature = Pick<
  Signature,
  | 'id'
  | 'copyId'
  | 'position'
  | 'purpose'
  | 'state'
  | 'officerId'
  | 'agencyId'
  | 'pdfSha256'
  | 'reference'
  | 'signedAt'
  | 'failure'
> & { kind: string | null; officerName: string | null; officerTitle: string | null; agencyName: string };

export type ListedCopy = { id: string; number: string; madeAt: Date; by: string };

export async function copiesOf(knex: Knex, documentId: string): Promise<ListedCopy[]> {
  return knex('document_copies as c')
    .join('officers as o', 'o.id', 'c.madeBy')
    .where({ documentId })
    .orderBy('c.id')
    .select('c.id', 'c.number', 'c.madeAt', 'o.name as by');
}
