import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';
import { Party } from '../models/Party.ts';
import type { Identity, IdentityVault } from '../vault/identityVault.ts';
import { act, type Officer } from './act.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';

/**
 * Opens who stands behind a code (Luật Tố cáo Đ56). The vault commits who opened it and why before the plaintext leaves;
 * the matter's journal then says that it happened, not what was read. Refuses with 404 a party that is not sealed.
 */
export async function openIdentity(
  db: Knex,
  vault: IdentityVault,
  officer: Officer,
  partyId: string,
  purpose: string,
): Promise<Identity> {
  const party = await Party.query(db).findById(partyId).whereNull('removedAt');
  if (!party?.vaultCode) throw refusal(404, 'not_found', 'Không có thông tin được niêm phong.');
  const { vaultCode: code, petitionId } = party;
  const identity = await vault.open(db, code, { officerId: officer.id, purpose });
  await act(db, officer, (open) =>
    onMatter(open, petitionId, async (matter) =>
      note(matter, { act: 'identity.opened', ground: 'LTC Đ56', detail: { code } }),
    ),
  );
  return identity;
}
