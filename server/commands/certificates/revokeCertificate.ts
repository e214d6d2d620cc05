import type { Knex } from 'knex';
import { refusal } from '../../domain/refusal.ts';
import { Certificate } from '../../models/Certificate.ts';
import type { SigningKeys } from '../../vault/signingKeys.ts';
import { act, type Officer } from '../act.ts';

type Deps = { db: Knex; signingKeys: SigningKeys };

/**
 * Puts a certificate out of use and destroys its key; what was signed with it stays signed. Refuses with 409
 * `revoked_before`.
 */
export async function revokeCertificate({ db, signingKeys }: Deps, officer: Officer, id: string): Promise<void> {
  const [revoked] = await act(db, officer, async ({ trx, at }) => {
    const inUse = Certificate.query(trx).where({ id }).whereNull('revokedAt');
    return inUse.patch({ revokedAt: at, revokedBy: officer.id }).returning('*');
  });
  if (!revoked) throw refusal(409, 'revoked_before', 'Chứng thư số này đã ngừng sử dụng trước đó.');
  if (revoked.keyName) await signingKeys.remove(revoked.keyName);
}
