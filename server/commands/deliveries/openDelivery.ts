import type { Knex } from 'knex';
import { namedPaper, renderPdf, sealedEnvelope } from '../../documents/index.ts';
import { refusal } from '../../domain/refusal.ts';
import { Agency } from '../../models/Agency.ts';
import type { Delivery } from '../../models/Delivery.ts';
import { Document } from '../../models/Document.ts';
import { Party } from '../../models/Party.ts';
import { getRelease } from '../../procedures/library.ts';
import { fullAddress, placesOf } from '../../queries/places.ts';
import { versionPaper } from '../../queries/versionPaper.ts';
import type { Identity, IdentityVault } from '../../vault/identityVault.ts';
import { act, type Officer } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { openIdentity } from '../openIdentity.ts';

export type Opening = { what: 'envelope' | 'paper'; purpose: string };

/**
 * Prints what goes to a sealed recipient alone: the cover with name and address, or the paper with the name in place of the
 * code. The vault is opened with a purpose, the journal says so, and the PDF is kept nowhere. Refuses with 409 `not_sealed`
 * and, for papers that are written for others as well (NĐ31 Mẫu 06, the extract of Mẫu 12 …), `never_named`.
 */
export async function openDelivery(
  db: Knex,
  vault: IdentityVault,
  officer: Officer,
  delivery: Delivery,
  { what, purpose }: Opening,
): Promise<Buffer> {
  const party = delivery.partyId ? await Party.query(db).findById(delivery.partyId) : undefined;
  if (!delivery.sealed || !party?.vaultCode) throw refusal(409, 'not_sealed', 'Nơi nhận này không phải gửi kín.');
  const document = await Document.query(db).findById(delivery.documentId).throwIfNotFound();
  if (what === 'paper' && !(await isForPetitioner(db, document)))
    throw refusal(409, 'never_named', 'Văn bản này không bao giờ ghi tên người tố cáo (Luật Tố cáo Điều 56).');
  const identity = await openIdentity(db, vault, officer, party.id, purpose);
  await act(db, officer, (open) =>
    onMatter(open, delivery.petitionId, async (matter) =>
      note(matter, {
        act: 'delivery.opened',
        ground: 'LTC Đ56',
        documentId: document.id,
        caseId: document.caseId,
        detail: { position: delivery.position + 1, what },
      }),
    ),
  );
  if (what === 'envelope') return sealedEnvelope(await coverOf(db, delivery, document, identity));
  const html = await versionPaper(db, document, document.version);
  return renderPdf(namedPaper(html, party.vaultCode, identity.name), { title: document.title });
}

/** Only what is drawn as going to the petitioner himself may carry the name; a copy for “Người tố cáo” never does. */
async function isForPetitioner(db: Knex, { releaseId, template }: Document): Promise<boolean> {
  const { procedure } = await getRelease(db, releaseId);
  return Object.values(procedure.calls).some(
    ({ paper }) => paper?.template === template && paper.recipients?.includes('petitioner'),
  );
}

async function coverOf(db: Knex, delivery: Delivery, document: Document, { name, address, communeCode }: Identity) {
  const agency = await Agency.query(db).findById(delivery.agencyId).throwIfNotFound();
  const places = await placesOf(db, [communeCode ?? null]);
  const recipientAddress = fullAddress({ address: address ?? null, communeCode: communeCode ?? null }, places);
  const facts = { paperNumber: document.number, recipientName: name, recipientAddress: recipientAddress || '…' };
  return { agency: { name: agency.name }, facts };
}
