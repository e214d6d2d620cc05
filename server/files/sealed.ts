import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';
import { type Opening, openRecord, sealRecord } from '../vault/records.ts';
import { openChunks, sealChunks } from '../vault/sealedStream.ts';
import { type FileDeps, type FoundFile, lockContent } from './files.ts';
import type { Store } from './store.ts';

/** What the vault keeps about an original: where its ciphertext lies and the key to it. */
type SealedFile = { blob: string; key: string };

/**
 * Encrypts the original of a file marked as sealed, hands its key to the vault, then removes what could be read.
 * Repeating it is harmless: the row says how far it went.
 */
export async function sealFile(deps: FileDeps, fileId: string): Promise<void> {
  const file = await deps.db('files').where({ id: fileId, sealed: true }).whereNotNull('sha256').first();
  if (!file) return;
  const { stream, size } = await deps.store.open(file.sha256);
  const key = randomBytes(32);
  const ciphertext = Readable.from(sealChunks(stream, key, aadOf(file)));
  const { sha256: blob } = await deps.sealed.put(ciphertext, size * 2 + 1000);
  const record: SealedFile = { blob, key: key.toString('base64') };
  const sealed = await deps.db.transaction((trx) => replace(deps, trx, file, record));
  if (!sealed) return deps.sealed.remove(blob);
  await removeReadable(deps.db, deps.store, [file.sha256, ...file.previewBlobs]);
}

/** The original of a sealed file, decrypted on its way out; the opening is recorded first. Refuses without a purpose. */
export async function openSealedFile(deps: FileDeps, file: FoundFile, opening: Opening): Promise<Readable> {
  if (!file.vaultCode) throw refusal(409, 'sealing', 'Tệp đang được niêm phong. Hãy thử lại sau ít phút.');
  const { blob, key } = (await openRecord(deps.keyring, deps.db, file.vaultCode, opening)) as SealedFile;
  const { stream } = await deps.sealed.open(blob);
  return Readable.from(openChunks(stream, Buffer.from(key, 'base64'), aadOf(file)));
}

function aadOf({ petitionId, id }: { petitionId: string | null; id: string }): string {
  return `v1|file|${petitionId}|${id}`;
}

async function replace(
  deps: FileDeps,
  trx: Knex.Transaction,
  file: { id: string; petitionId: string; sha256: string },
  record: SealedFile,
): Promise<boolean> {
  const waiting = await trx('files').where({ id: file.id, sha256: file.sha256 }).forUpdate().first('id');
  if (!waiting) return false;
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>('select now() as at');
  const at = rows[0]?.at ?? new Date();
  const sealing = { petitionId: file.petitionId, partyId: null, prefix: 'TGC' as const, record };
  const vaultCode = await sealRecord(deps.keyring, { at, trx }, sealing);
  await trx('files').where({ id: file.id }).update({ sha256: null, vaultCode, previewBlobs: '[]' });
  return true;
}

// The same page may have been uploaded elsewhere: a content goes when no row names it. The lock is the one under which
// an upload enters its rows.
async function removeReadable(db: Knex, store: Store, hashes: string[]): Promise<void> {
  for (const sha256 of new Set(hashes)) {
    await db.transaction(async (trx) => {
      await lockContent(trx, [sha256]);
      const { rows } = await trx.raw(
        `select from files where sha256 = :sha256 or preview_blobs @> to_jsonb(cast(:sha256 as text))
         union all select from document_versions where pdf_sha256 = :sha256 or docx_sha256 = :sha256
         union all select from signatures where pdf_sha256 = :sha256 or prepared_sha256 = :sha256 limit 1`,
        { sha256 },
      );
      if (rows.length === 0) await store.remove(sha256);
    });
  }
}
