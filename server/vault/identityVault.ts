import type { Knex } from 'knex';
import type { Keyring } from './keyring.ts';
import { type Opening, openRecord, type SealingAct, sealRecord } from './records.ts';

/** Everything by which a denouncer could be known (Luật Tố cáo Đ56). */
export type Identity = {
  name: string;
  birthYear?: number | null;
  idNumber?: string | null;
  idIssuedOn?: string | null;
  idIssuedBy?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  communeCode?: string | null;
  job?: string | null;
  unit?: string | null;
};

/** One interface over the ways an agency may keep identities: in the database, on an isolated network, on paper. */
export type IdentityVault = {
  seal: (act: SealingAct, sealing: SealedParty) => Promise<string>;
  open: (knex: Knex, code: string, opening: Opening) => Promise<Identity>;
};

/** `code` is given when the sealed identity is corrected elsewhere or brought in from older files; else one is made. */
export type SealedParty = { petitionId: string; partyId: string; identity: Identity; code?: string };

/** Identities encrypted in the same database, in a schema that the acting role cannot read. */
export function databaseVault(keyring: Keyring): IdentityVault {
  return {
    seal: (act, { identity, ...party }) => sealRecord(keyring, act, { ...party, prefix: 'NTC', record: identity }),
    open: async (knex, code, opening) => (await openRecord(keyring, knex, code, opening)) as Identity,
  };
}
