import { randomBytes, randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { decrypt, encrypt, type Keyring } from './keyring.ts';

export type SealingAct = { at: Date; trx: Knex.Transaction };

export type Opening = { officerId: string; purpose: string };

export type Sealing = {
  petitionId: string;
  partyId: string | null;
  /** The first letters of a code made here: what the record is. */
  prefix: 'NTC' | 'TGC';
  code?: string;
  record: unknown;
};

/** Encrypts a record under a key of its own and hands it to the vault; what remains outside is the code. */
export async function sealRecord(keyring: Keyring, { at, trx }: SealingAct, sealing: Sealing): Promise<string> {
  const year = dayOf(at).slice(0, 4);
  for (let attempt = 1; ; attempt += 1) {
    const code = sealing.code ?? `${sealing.prefix}-${year}-${randomCode()}`;
    try {
      // A savepoint, so that a code already taken does not spoil the act.
      await trx.transaction((savepoint) => insert(keyring, savepoint, code, sealing));
      return code;
    } catch (error) {
      if (sealing.code || attempt === 5 || !isTaken(error)) throw error;
    }
  }
}

/**
 * The opening is committed before anything is decrypted, as a statement of its own: an act that rolls back afterwards
 * cannot take its trace away.
 */
export async function openRecord(keyring: Keyring, knex: Knex, code: string, opening: Opening): Promise<unknown> {
  if (knex.isTransaction)
    throw new Error('the vault is opened outside transactions, so that the opening stays recorded');
  const purpose = opening.purpose.normalize('NFC').trim();
  if (purpose.length < 20) throw refusal(422, 'purpose_required', PURPOSE, { purpose: PURPOSE });
  const found: { rows: VaultRow[] } = await knex.raw('select * from vault.unseal(?, ?::uuid, ?)', [
    code,
    opening.officerId,
    purpose,
  ]);
  const row = found.rows[0];
  if (!row) throw refusal(404, 'not_found', 'Không tìm thấy mã này trong kho danh tính.');
  const aad = aadOf(row.petition_id, code, row.key_id);
  const key = keyring.unwrap(row.wrapped_key, row.key_id, aad);
  return JSON.parse(decrypt(key, row.ciphertext, aad).toString('utf8'));
}

const PURPOSE = 'Hãy ghi mục đích mở danh tính, ít nhất 20 ký tự.';

async function insert(keyring: Keyring, trx: Knex.Transaction, code: string, sealing: Sealing): Promise<void> {
  const aad = aadOf(sealing.petitionId, code, keyring.currentId);
  const key = randomBytes(32);
  const text = padded(JSON.stringify(sealing.record));
  await trx.raw('select vault.seal(?, ?::uuid, ?::uuid, ?, ?, ?)', [
    code,
    sealing.petitionId,
    sealing.partyId,
    keyring.wrap(key, aad),
    keyring.currentId,
    encrypt(key, text, aad),
  ]);
}

function aadOf(petitionId: string, code: string, keyId: string): string {
  return `v1|${petitionId}|${code}|${keyId}`;
}

// The length of a ciphertext would tell a short name from a long one.
function padded(json: string): Buffer {
  const text = Buffer.from(json, 'utf8');
  return Buffer.concat([text, Buffer.alloc((PAD - (text.length % PAD)) % PAD, ' ')]);
}

const PAD = 256;

function randomCode(): string {
  return Array.from({ length: 6 }, () => BASE32[randomInt(BASE32.length)]).join('');
}

// Crockford's letters: none is mistaken for another when read aloud.
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

type VaultRow = { petition_id: string; wrapped_key: Buffer; key_id: string; ciphertext: Buffer };
