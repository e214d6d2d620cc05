import type { Knex } from 'knex';
import { channelName } from '../catalogue/choices.ts';
import type { Officer } from '../commands/act.ts';
import { SESSION } from '../domain/books.ts';
import { dayOf, hourOf } from '../domain/day.ts';
import { signatureLines } from '../domain/signing.ts';
import type { Agency } from '../models/Agency.ts';
import { Case } from '../models/Case.ts';
import type { Document } from '../models/Document.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import { fullAddress, type Place, placesOf } from './places.ts';
import { heardIn } from './registrations.ts';
import { serviceOf } from './service.ts';

export type PaperSubject = { petition: Petition; agency: Agency };
export type PaperAbout = {
  document: Pick<Document, 'caseId' | 'title' | 'number' | 'issuedOn' | 'signerId' | 'recipients'> &
    Partial<Pick<Document, 'capacity' | 'signsFor' | 'onBehalfOf'>>;
  facts: Record<string, unknown>;
  at: Date;
  officer: Officer;
};

/** Everything a template may read, as plain JSON. A sealed petitioner appears with the code alone. */
export async function paperContext(
  knex: Knex,
  { petition, agency }: PaperSubject,
  about: PaperAbout,
): Promise<Record<string, unknown>> {
  const { document, facts, at, officer } = about;
  // One after the other: inside an act they share one connection.
  const parties = await Party.query(knex).where({ petitionId: petition.id }).whereNull('removedAt').orderBy('position');
  const parent = agency.parentId ? await knex('agencies').where({ id: agency.parentId }).first('name') : undefined;
  const file = document.caseId ? await Case.query(knex).findById(document.caseId) : undefined;
  const signer = document.signerId
    ? await knex('officers').where({ id: document.signerId }).first('name', 'title')
    : undefined;
  const papers = await knex('documents')
    .where({ petitionId: petition.id, state: 'issued' })
    .orderBy('id')
    .select('template', 'number', 'issuedOn');
  const service = await serviceOf(knex, petition.id);
  const files = await knex('files').where({ petitionId: petition.id }).orderBy('position').select('name', 'pages');
  const places = await placesOf(
    knex,
    parties.map(({ communeCode }) => communeCode),
  );
  const petitioners = parties.filter(({ role }) => role === 'petitioner');
  return {
    agency: {
      name: agency.name,
      // People's committees stand alone in their letterhead; their superior is no managing agency.
      parentName: agency.kind === 'committee' ? null : (parent?.name ?? null),
      place: agency.place,
      symbol: agency.symbol,
      code: agency.code,
      headTitle: agency.headTitle,
    },
    document: {
      title: document.title,
      number: document.number ?? null,
      issuedOn: document.issuedOn ?? null,
      signer: signer ? { name: signer.name, ...signatureLines(document, signer.title) } : null,
      recipients: (document.recipients ?? []).map(({ name }) => name),
    },
    petition: {
      code: petition.code,
      receivedOn: petition.receivedOn,
      receivedTime: hourOf(petition.enteredAt),
      ...(petition.writtenOn ? { writtenOn: petition.writtenOn } : {}),
      title: petition.title,
      content: petition.content,
      ...(petition.requests ? { requests: petition.requests } : {}),
      kind: petition.kind,
      channelName: channelName(petition.channel),
      files: files.map(({ name, pages }) => (pages ? { name, pages } : { name })),
      ...(petition.forwarderName ? { forwardedBy: petition.forwarderName } : {}),
      ...(petition.pages ? { pages: petition.pages } : {}),
      people: petitioners.map((party) => namedAs(party, places)),
      representatives: parties.filter(({ role }) => role === 'representative').map((party) => namedAs(party, places)),
    },
    complainant: personOf(petitioners, petition, places),
    respondent: respondentOf(parties),
    case: file ? { number: file.code, ...(file.acceptedOn ? { acceptedOn: file.acceptedOn } : {}) } : null,
    officer: { name: officer.name, title: officer.title },
    papers: Object.fromEntries(
      papers.map(({ template, number, issuedOn }) => {
        const receivedOn = service[template]?.receivedOn;
        return [template, { number, issuedOn, ...(receivedOn ? { receivedOn } : {}) }];
      }),
    ),
    ...(petition.entry === SESSION && { session: { matters: await heardIn(knex, petition.id) } }),
    facts,
    today: dayOf(at),
  };
}

function personOf(petitioners: Party[], petition: Petition, places: Map<string, Place>): Record<string, unknown> {
  const first = petitioners[0];
  return {
    name: petition.petitionerLabel,
    address: first?.sealed ? 'Được giữ bí mật theo Điều 56 Luật Tố cáo' : first ? fullAddress(first, places) : '',
    ...(first?.idNumber ? { idNumber: first.idNumber } : {}),
    ...(first?.idIssuedOn ? { idIssuedOn: first.idIssuedOn } : {}),
    ...(first?.idIssuedBy ? { idIssuedBy: first.idIssuedBy } : {}),
    ...(first?.phone ? { phone: first.phone } : {}),
    ...(first?.kind === 'organisation' ? { organisation: true } : {}),
    count: petition.petitionerCount,
  };
}

// A sealed person is a code here as everywhere.
function namedAs(party: Party, places: Map<string, Place>): Record<string, unknown> {
  if (party.sealed) return { name: party.vaultCode };
  const address = fullAddress(party, places);
  return { name: party.name, ...(address ? { address } : {}) };
}

function respondentOf(parties: Party[]): Record<string, unknown> | null {
  const respondent = parties.find(({ role }) => role === 'respondent');
  if (!respondent) return null;
  const { name, job, unit } = respondent;
  return { name, ...(job ? { position: job } : {}), ...(unit ? { unit } : {}) };
}
