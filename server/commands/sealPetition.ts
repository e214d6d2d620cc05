import { markSealed } from '../files/attach.ts';
import { Party } from '../models/Party.ts';
import { Petition } from '../models/Petition.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Act } from './act.ts';
import { forgetSender, takeBackExports } from './forgetSender.ts';
import { sealIncoming } from './incoming/linkIncoming.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { labelPetitioners, NOBODY } from './parties.ts';

/**
 * A petition turns out to be a denunciation: its senders go to the vault and become codes, its files are sealed, search
 * and lists forget the names (Luật Tố cáo Đ56). A paper issued before still names them and is shown to those alone who may
 * open the identity.
 */
export async function sealPetition(act: Act, vault: IdentityVault, matter: Matter): Promise<void> {
  const { petition } = matter;
  const senders = await Party.query(act.trx)
    .where({ petitionId: petition.id, sealed: false })
    .whereIn('role', ['petitioner', 'representative'])
    .whereNull('removedAt');
  for (const {
    id,
    name,
    birthYear,
    idNumber,
    idIssuedOn,
    idIssuedBy,
    phone,
    email,
    address,
    communeCode,
    job,
    unit,
    rev,
  } of senders) {
    const identity = {
      name: name ?? '',
      birthYear,
      idNumber,
      idIssuedOn,
      idIssuedBy,
      phone,
      email,
      address,
      communeCode,
      job,
      unit,
    };
    const vaultCode = await vault.seal(act, { petitionId: petition.id, partyId: id, identity });
    await Party.query(act.trx)
      .findById(id)
      .patch({ ...NOBODY, sealed: true, vaultCode, rev: rev + 1 });
    await forgetSender(act, matter, { partyId: id, name: identity.name, code: vaultCode });
  }
  await act
    .trx('deliveries')
    .where({ petitionId: petition.id })
    .whereIn(
      'partyId',
      senders.map(({ id }) => id),
    )
    .update({ sealed: true });
  Object.assign(petition, { sealed: true, ...(await labelPetitioners(act.trx, petition, petition.petitionerCount)) });
  const { sealed, petitionerLabel } = petition;
  await Petition.query(act.trx).findById(petition.id).patch({ sealed, petitionerLabel });
  await sealIncoming(act, petition);
  await markSealed(act.trx, petition.id);
  await takeBackExports(act, petition.agencyId);
  await indexPetition(act.trx, petition);
  note(matter, { act: 'petition.sealed', ground: 'LTC Đ56', detail: { parties: senders.length } });
}
