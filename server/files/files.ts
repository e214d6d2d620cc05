import { join } from 'node:path';
import type { Knex } from 'knex';
import type { FileKind } from '../domain/fileKinds.ts';
import { databaseVault, type IdentityVault } from '../vault/identityVault.ts';
import { type Keyring, openKeyring } from '../vault/keyring.ts';
import { openSigningKeys, type SigningKeys } from '../vault/signingKeys.ts';
import type { Preview } from './preview.ts';
import { openStore, type Store } from './store.ts';

/** `store` holds files as they are, `sealed` only what is encrypted. */
export type FileDeps = { db: Knex; store: Store; sealed: Store; keyring: Keyring };

type Keys = { vault: IdentityVault; signingKeys: SigningKeys };

/** Opens what lies in the data folder: `files`, `sealed-files`, `signing-keys`, and the vault's keys. */
export async function openFiles(data: string): Promise<Omit<FileDeps, 'db'> & Keys> {
  const keyring = await openKeyring(join(data, 'keys'));
  const [store, sealed] = await Promise.all([openStore(join(data, 'files')), openStore(join(data, 'sealed-files'))]);
  const signingKeys = await openSigningKeys(join(data, 'signing-keys'), keyring);
  return { store, sealed, keyring, signingKeys, vault: databaseVault(keyring) };
}

export type FileRow = {
  id: string;
  name: string;
  kind: FileKind;
  size: number;
  pages: number | null;
  preview: Preview['preview'];
  sealed: boolean;
  /** What it is there, when a step of a procedure brought it. */
  title: string | null;
};

/** A file with where its content is, and whose petition it belongs to. */
export type FoundFile = FileRow & {
  petitionId: string | null;
  agencyId: string | null;
  /** The entry of the incoming book it was scanned for, and the agency in whose tray it lies. */
  incomingId: string | null;
  trayOf: string | null;
  uploadedBy: string;
  sha256: string | null;
  vaultCode: string | null;
  previewBlobs: string[];
};

export async function findFile(knex: Knex, id: string): Promise<FoundFile | undefined> {
  return knex('files')
    .leftJoin('petitions', 'petitions.id', 'files.petitionId')
    .leftJoin('scans', 'scans.fileId', 'files.id')
    .where('files.id', id)
    .first('files.*', 'petitions.agencyId', 'scans.agencyId as trayOf')
    .then((row) => row && { ...row, size: Number(row.size) });
}

/** Held by whoever enters or removes these contents, so that neither overtakes the other. */
export async function lockContent(trx: Knex.Transaction, hashes: readonly string[]): Promise<void> {
  for (const sha256 of [...new Set(hashes)].sort()) {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [sha256]);
  }
}
