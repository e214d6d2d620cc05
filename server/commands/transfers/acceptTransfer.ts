import type { Knex } from 'knex';
import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { Agency } from '../../models/Agency.ts';
import { Document } from '../../models/Document.ts';
import { Party } from '../../models/Party.ts';
import { Petition } from '../../models/Petition.ts';
import type { Transfer } from '../../models/Transfer.ts';
import type { Identity, IdentityVault } from '../../vault/identityVault.ts';
import type { Act, Officer } from '../act.ts';
import type { PartyInput } from '../parties.ts';
import { registerPetition } from '../registerPetition.ts';
import { answerTransfer } from './answerTransfer.ts';

/** Who stands behind the codes of a petition that comes over, by party; opened before the act so that the opening stays recorded. */
export type Opened = ReadonlyMap<string, Identity>;

/** Opens the sealed senders of a transfer for the one purpose of sealing them anew in the receiving agency (LTC Đ56). */
export async function openSenders(
  db: Knex,
  vault: IdentityVault,
  officer: Officer,
  transfer: Transfer,
): Promise<Opened> {
  const purpose = `Tiếp nhận đơn chuyển đến ${transfer.id}, niêm phong lại tại cơ quan nhận`;
  const opened = new Map<string, Identity>();
  for (const { id, vaultCode } of await partiesOf(db, transfer.petitionId))
    if (vaultCode) opened.set(id, await vault.open(db, vaultCode, { officerId: officer.id, purpose }));
  return opened;
}

/**
 * The agency takes the matter over: a petition of its own, numbered in its own book, from the agency that sent it, with the files
 * it may see. Sealed senders get a code of their own here; sealed originals stay where they are. Guidance is only taken note of.
 * Refuses with 409 `transfer_answered`.
 */
export async function acceptTransfer(
  act: Act,
  vault: IdentityVault,
  transfer: Transfer,
  opened: Opened,
): Promise<Petition | null> {
  await answerTransfer(act, transfer, { state: 'accepted' }, 'transfer.accepted');
  if (transfer.kind === 'guide') return null;
  const source = await Petition.query(act.trx).findById(transfer.petitionId).throwIfNotFound();
  const sender = await Agency.query(act.trx).findById(transfer.fromAgencyId).throwIfNotFound();
  const paper = await Document.query(act.trx).findById(transfer.documentId).throwIfNotFound();
  const petition = await registerPetition(act, vault, {
    complete: true,
    kind: source.kind,
    channel: 'other-agency',
    receivedOn: dayOf(act.at),
    writtenOn: source.writtenOn,
    title: source.title,
    content: source.content,
    requests: source.requests,
    field: source.field,
    forwarder: { name: sender.name, letterNumber: paper.number, letterOn: paper.issuedOn },
    pages: source.pages,
    signatories: source.petitionerCount > 1 ? source.petitionerCount : null,
    originals: source.originals,
    parties: (await partiesOf(act.trx, source.id)).map((party) => inputOf(party, opened)),
    placeText: source.placeText,
    placeCommune: source.placeCommune,
    fileIds: [],
    sealed: source.sealed,
  });
  const link = { originalId: source.id, relation: 'transferred', matterId: source.matterId ?? source.id } as const;
  await Petition.query(act.trx).findById(petition.id).patch(link);
  await act.trx('transfers').where({ id: transfer.id }).update({ receivedPetitionId: petition.id });
  if (!source.sealed) await copyFiles(act, source.id, petition.id);
  return Object.assign(petition, link);
}

function partiesOf(knex: Knex, petitionId: string): Promise<Party[]> {
  return Party.query(knex).where({ petitionId }).whereNull('removedAt').orderBy('position').execute();
}

function inputOf({ id, role, kind, name, ...party }: Party, opened: Opened): PartyInput {
  const { birthYear, idNumber, idIssuedOn, idIssuedBy, phone, email, address, communeCode, job, unit } = party;
  const rest = { birthYear, idNumber, idIssuedOn, idIssuedBy, phone, email, address, communeCode, job, unit };
  return { role, kind, name: name ?? '', ...rest, ...opened.get(id) };
}

// The same content, kept once; the row is the receiving agency's own.
async function copyFiles({ trx, at, officer }: Act, from: string, to: string): Promise<void> {
  const files = await trx('files')
    .where({ petitionId: from, sealed: false })
    .whereNotNull('sha256')
    .orderBy('position');
  for (const [position, { name, kind, size, sha256, pages, preview, previewBlobs, title }] of files.entries())
    await trx('files').insert({
      id: newId(at.getTime()),
      petitionId: to,
      ...{ position, name, kind, size, sha256, pages, preview, title },
      previewBlobs: JSON.stringify(previewBlobs),
      uploadedAt: at,
      uploadedBy: officer.id,
    });
}
