import { buffer } from 'node:stream/consumers';
import type { FileDeps } from '../files/files.ts';
import { readApart } from '../files/reader.ts';

/** Counts the pages of issued papers that nobody has counted yet, so that they can be numbered. */
export async function countPages({ db, store }: Pick<FileDeps, 'db' | 'store'>, petitionId: string): Promise<void> {
  const rows = await db('documents')
    .join('documentVersions as v', (on) =>
      on.on('v.documentId', 'documents.id').andOn('v.version', 'documents.version'),
    )
    .where({ petitionId, 'v.pdfPages': null })
    .whereNotNull('documents.issuedOn')
    .whereNotNull('v.pdfSha256')
    .select<{ documentId: string; version: number; pdfSha256: string }[]>('v.documentId', 'v.version', 'v.pdfSha256');
  for (const { documentId, version, pdfSha256 } of rows) {
    const source = await buffer((await store.open(pdfSha256)).stream);
    const answer = await readApart({ what: 'pdf', source });
    if (answer && 'pages' in answer)
      await db('documentVersions').where({ documentId, version }).update({ pdfPages: answer.pages });
  }
}
