import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Preview } from '../files/preview.ts';
import type { Petition } from '../models/Petition.ts';

/** One piece of a case's file, in the order in which offices lay them: what came in, the papers, what was gathered. */
export type Content = {
  kind: 'file' | 'document' | 'evidence';
  id: string;
  title: string;
  on: Day | null;
  /** Null: nobody has counted them yet. */
  pages: number | null;
  /** May not be shown to everybody who may read the case: an original, or a paper from before the sealing. */
  closed: boolean;
  documentId: string | null;
  version: number | null;
  pdfSha256: string | null;
  fileId: string | null;
  fileKind: string | null;
  preview: Preview['preview'] | null;
  sha256: string | null;
  previewBlobs: string[];
  /** To whom and when an original went back: it is not in the file any more. */
  returned: string | null;
};

export type Folio = { kind: Content['kind']; id: string; position: number; fromNo: number; toNo: number };
export type Numbering = {
  id: string;
  version: number;
  reason: string | null;
  madeAt: Date;
  madeByName: string;
  folios: Folio[];
};

/** What the file of a case consists of now. Struck evidence and drafts are not part of it. */
export async function readContents(knex: Knex, petitionId: string, caseId: string): Promise<Content[]> {
  const { rows } = await knex.raw<{ rows: Content[] }>(
    `with parts as (
       select 1 as shelf, f.position::bigint as place, f.id::text as piece, 'file' as kind, f.id, coalesce(f.title, f.name) as title, null::date as "on",
         f.pages, f.sealed as closed, null::uuid as "documentId", null::int as version, null as "pdfSha256", f.id as file, null as returned
       from files f
       where f.petition_id = :petitionId
         and not exists (select from evidence e where e.file_id = f.id and e.struck_at is null)
         and not exists (select from documents d where d.signed_scan_id = f.id)
       union all
       select 2, (d.issued_on - date '2000-01-01')::bigint, d.id::text, 'document', d.id,
         d.title || coalesce(' số ' || d.number, ''), d.issued_on, coalesce(s.pages, v.pdf_pages),
         p.sealed and not d.sealed, d.id, d.version, v.pdf_sha256, d.signed_scan_id, null
       from documents d
       join petitions p on p.id = d.petition_id
       join document_versions v on v.document_id = d.id and v.version = d.version
       left join files s on s.id = d.signed_scan_id
       where d.petition_id = :petitionId and d.issued_on is not null and (d.case_id = :caseId or d.case_id is null)
       union all
       select 3, e.position, e.id::text, 'evidence', e.id, e.name || ' (' || e.received_from || ')', e.received_on,
         coalesce(e.pages, f.pages), coalesce(f.sealed, false), null, null, null, e.file_id,
         e.returned_to || ', ngày ' || to_char(e.returned_on, 'DD/MM/YYYY')
       from evidence e left join files f on f.id = e.file_id
       where e.case_id = :caseId and e.struck_at is null)
     select parts.kind, parts.id, parts.title, to_char(parts."on", 'YYYY-MM-DD') as "on", parts.pages, parts.closed,
       parts."documentId", parts.version, parts."pdfSha256", f.id as "fileId", f.kind as "fileKind", f.preview,
       f.sha256, coalesce(f.preview_blobs, '[]') as "previewBlobs", parts.returned
     from parts left join files f on f.id = parts.file
     order by shelf, place, piece`,
    { petitionId, caseId },
  );
  return rows;
}

/** The numbering in force, if the file was numbered. */
export async function currentNumbering(knex: Knex, caseId: string): Promise<Numbering | null> {
  const [current] = await numberingsOf(knex, caseId, 1);
  return current ?? null;
}

/** Numberings of a case, the newest first. */
export async function numberingsOf(knex: Knex, caseId: string, limit = 50): Promise<Numbering[]> {
  const rows = await knex('numberings')
    .join('officers', 'officers.id', 'numberings.madeBy')
    .where({ caseId })
    .orderBy('version', 'desc')
    .limit(limit)
    .select<Omit<Numbering, 'folios'>[]>(
      ...['numberings.id', 'numberings.version', 'numberings.reason', 'numberings.madeAt'],
      'officers.name as madeByName',
    );
  const folios = await knex('folios')
    .whereIn(
      'numberingId',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .select<(Omit<Folio, 'kind' | 'id'> & Record<'numberingId' | 'documentId' | 'fileId' | 'evidenceId', string>)[]>(
      ...['numberingId', 'position', 'fromNo', 'toNo', 'documentId', 'fileId', 'evidenceId'],
    );
  return rows.map((row) => ({
    ...row,
    folios: folios.flatMap(({ numberingId, documentId, fileId, evidenceId, ...folio }) => {
      if (numberingId !== row.id) return [];
      const kind = documentId ? ('document' as const) : fileId ? ('file' as const) : ('evidence' as const);
      return [{ ...folio, kind, id: documentId ?? fileId ?? evidenceId }];
    }),
  }));
}

/** Changes whenever the dossier would look different: its pieces, their numbers, and whom its cover names. */
export function fingerprintOf(
  { petitionerLabel, sealed }: Pick<Petition, 'petitionerLabel' | 'sealed'>,
  contents: Content[],
  numbering: Numbering | null,
): string {
  const parts = contents.map(({ kind, id, title, version, pdfSha256, sha256, closed, returned }) => [
    ...[kind, id, title, version, pdfSha256, sha256, closed, returned],
  ]);
  const numbers = numbering?.folios.map(({ kind, id, fromNo, toNo }) => [kind, id, fromNo, toNo]) ?? [];
  return createHash('sha256')
    .update(JSON.stringify([petitionerLabel, sealed, parts, numbers]))
    .digest('hex');
}
