import type { Knex } from 'knex';
import { newId } from '../domain/id.ts';
import { tidy } from '../domain/names.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Act } from './act.ts';

export type PartyInput = {
  /** Of a party that is kept as it is; a sealed one can only be kept or replaced whole. */
  id?: string | undefined;
  role: Party['role'];
  kind: Party['kind'];
  name: string;
  birthYear?: number | null | undefined;
  idNumber?: string | null | undefined;
  idIssuedOn?: string | null | undefined;
  idIssuedBy?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  address?: string | null | undefined;
  communeCode?: string | null | undefined;
  job?: string | null | undefined;
  unit?: string | null | undefined;
};

/**
 * Writes the people of a petition. Who sends a sealed petition goes to the vault before anything else is written; the row
 * keeps a code (Luật Tố cáo Đ56). Parties no longer named are marked as removed, never deleted; but what was entered before
 * it was known that the petition must be sealed is blanked.
 */
export async function writeParties(
  act: Act,
  vault: IdentityVault,
  petition: Petition,
  inputs: PartyInput[],
): Promise<void> {
  const before = await Party.query(act.trx).where({ petitionId: petition.id }).whereNull('removedAt');
  const kept = before.filter(({ id, sealed }) => sealed && inputs.some((input) => input.id === id));
  const gone = before.filter((party) => !kept.includes(party)).map(({ id }) => id);
  if (gone.length > 0) await Party.query(act.trx).findByIds(gone).patch({ removedAt: act.at });
  if (petition.sealed) await forgetSenders(act, petition);
  for (const [position, input] of inputs.entries()) {
    if (kept.some(({ id }) => id === input.id)) continue;
    await insertParty(act, vault, petition, position, input);
  }
}

async function forgetSenders({ trx }: Act, { id }: Petition): Promise<void> {
  const forgotten = await Party.query(trx)
    .where({ petitionId: id, sealed: false })
    .whereIn('role', ['petitioner', 'representative'])
    .patch({ ...NOBODY });
  // The answers that earlier commands got name them, too; whoever asks again for such an answer gets it without people.
  if (forgotten > 0) {
    await trx.raw(
      `update commands set answer = jsonb_set(jsonb_set(answer, '{parties}', '[]'), '{petition,petitioners}', '""')
       where answer #>> '{petition,id}' = ?`,
      [id],
    );
  }
}

/** What is known of a person of whom nothing may be kept in the open. */
export const NOBODY = {
  name: null,
  birthYear: null,
  idNumber: null,
  idIssuedOn: null,
  idIssuedBy: null,
  phone: null,
  email: null,
  address: null,
  communeCode: null,
  job: null,
  unit: null,
};

/** How lists and papers name the senders: by name, or by code while sealed; more may have signed than are named. */
export async function labelPetitioners(
  trx: Knex.Transaction,
  { id }: Petition,
  signatories: number | null,
): Promise<{ petitionerLabel: string; petitionerCount: number }> {
  const petitioners = await Party.query(trx)
    .where({ petitionId: id, role: 'petitioner' })
    .whereNull('removedAt')
    .orderBy('position');
  const [first] = petitioners.map(({ name, vaultCode }) => vaultCode ?? name ?? '');
  const petitionerCount = Math.max(petitioners.length, signatories ?? 0);
  const label = petitionerCount < 2 ? (first ?? '') : `${first} và ${petitionerCount - 1} người khác`;
  return { petitionerLabel: label, petitionerCount };
}

async function insertParty(
  act: Act,
  vault: IdentityVault,
  petition: Petition,
  position: number,
  input: PartyInput,
): Promise<void> {
  const id = newId(act.at.getTime());
  const base = { id, petitionId: petition.id, position, role: input.role, kind: input.kind };
  const { id: _given, role, kind: _kind, name, ...rest } = input;
  const identity = { ...rest, name: tidy(name) };
  if (petition.sealed && (role === 'petitioner' || role === 'representative')) {
    const vaultCode = await vault.seal(act, { petitionId: petition.id, partyId: id, identity: defined(identity) });
    await Party.query(act.trx).insert({ ...base, sealed: true, vaultCode });
    return;
  }
  await Party.query(act.trx).insert({ ...base, ...identity, sealed: false } as Partial<Party>);
}

function defined<T extends { name: string }>(identity: T): { name: string } {
  return Object.fromEntries(Object.entries(identity).filter(([, value]) => value !== undefined)) as { name: string };
}
