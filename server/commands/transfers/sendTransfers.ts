import { newId } from '../../domain/id.ts';
import { bodyKey } from '../../domain/names.ts';
import { Agency } from '../../models/Agency.ts';
import type { Document } from '../../models/Document.ts';
import { Officer } from '../../models/Officer.ts';
import type { Run } from '../../models/Run.ts';
import { Transfer } from '../../models/Transfer.ts';
import { getRelease } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';
import { notify } from '../notify.ts';
import { returnTransfer } from './answerTransfer.ts';

/**
 * A paper that hands a matter on (kntc:paper hands) has left the house: every recipient that is an agency here finds it in its
 * inbox. What came from an agency and goes back to it answers the transfer by which it came.
 */
export async function sendTransfers(
  act: Act,
  matter: Matter,
  parent: Run,
  run: Run,
  document: Document,
): Promise<void> {
  const release = await getRelease(act.trx, parent.releaseId);
  const kind = release.procedure.calls[run.element]?.paper?.hands;
  if (!kind) return;
  for (const agency of await namedAgencies(act, matter, document)) {
    const came = kind === 'return' ? await cameFrom(act, matter, agency) : undefined;
    if (came) await returnTransfer(act, came, `Trả lại theo văn bản số ${document.number ?? '…'}`);
    else await send(act, matter, agency, document, kind);
  }
}

async function namedAgencies(
  { trx }: Act,
  { agency: own, today }: Matter,
  { recipients }: Document,
): Promise<Agency[]> {
  const names = (recipients ?? []).map(({ name }) => bodyKey(name));
  const agencies = await Agency.query(trx)
    .whereNot({ id: own.id })
    .where('validFrom', '<=', today)
    .where((open) => open.whereNull('validTo').orWhere('validTo', '>', today));
  return agencies.filter(({ name, headTitle }) => names.includes(bodyKey(name)) || names.includes(bodyKey(headTitle)));
}

function cameFrom({ trx }: Act, { petition }: Matter, { id }: Agency): Promise<Transfer | undefined> {
  return Transfer.query(trx)
    .findOne({ receivedPetitionId: petition.id, fromAgencyId: id, state: 'accepted' })
    .execute();
}

async function send(
  act: Act,
  matter: Matter,
  agency: Agency,
  document: Document,
  kind: Transfer['kind'],
): Promise<void> {
  await Transfer.query(act.trx).insert({
    id: newId(act.at.getTime()),
    petitionId: matter.petition.id,
    documentId: document.id,
    fromAgencyId: matter.agency.id,
    toAgencyId: agency.id,
    kind,
    state: 'sent',
    sentOn: document.issuedOn ?? matter.today,
    sentAt: act.at,
  });
  note(matter, {
    act: 'transfer.sent',
    ground: 'LTCD Đ26',
    documentId: document.id,
    detail: { to: agency.name, kind },
  });
  const desk = await Officer.query(act.trx)
    .where({ agencyId: agency.id })
    .whereNull('disabledAt')
    .whereRaw(`roles && '{receptionist,clerk}'`);
  await notify(act, {
    kind: 'routed',
    officerIds: desk.map(({ id }) => id),
    detail: { as: 'transfer', from: matter.agency.name },
  });
}
