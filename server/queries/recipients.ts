import type { Knex } from 'knex';
import { fold } from '../domain/names.ts';
import type { Agency } from '../models/Agency.ts';
import type { Capacity, DeliveryRoute } from '../models/Delivery.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import { fullAddress, placesOf } from './places.ts';

/** Somebody a paper of this matter may go to, with what is known of how to reach them. */
export type Candidate = {
  name: string;
  capacity: Capacity;
  route: DeliveryRoute;
  address: string | null;
  partyId: string | null;
  /** The head of the own agency, to whom reports go. */
  head?: true;
  /** The sealed sender as papers for others name them: “Người tố cáo”, not even by code. */
  masked?: true;
  /** Known by a code alone; papers go out in a closed envelope. */
  sealed?: true;
};

/** Everybody the matter knows: its parties, who forwarded it, the superior, the inspectorate, the own head. */
export async function candidatesOf(knex: Knex, petition: Petition, agency: Agency): Promise<Candidate[]> {
  const parties = await Party.query(knex).where({ petitionId: petition.id }).whereNull('removedAt').orderBy('position');
  const places = await placesOf(
    knex,
    parties.map(({ communeCode }) => communeCode),
  );
  const people = parties
    .map((party) => personOf(party, fullAddress(party, places) || null))
    .filter(({ name, capacity }) => name && !(capacity === 'respondent' && isOwn(name, agency)));
  const sealed = parties.find((party) => party.sealed && party.role === 'petitioner');
  const bodies: Candidate[] = [];
  if (petition.forwarderName) bodies.push(body(petition.forwarderName, 'forwarder'));
  const parent: Agency | undefined = agency.parentId
    ? await knex('agencies').where({ id: agency.parentId }).first()
    : undefined;
  if (parent) bodies.push(body(headOf(parent), 'superior'));
  // Below the province there is no inspectorate: the one of the province watches over the communes as well.
  const above = [agency.id, agency.parentId].filter((id) => id !== null);
  const inspectorates: Agency[] = await knex('agencies')
    .where({ kind: 'inspectorate' })
    .whereIn('parentId', above)
    .whereNot('id', agency.id)
    .orderBy('name')
    .limit(1);
  for (const { name } of inspectorates) bodies.push(body(name, 'inspectorate'));
  return [
    ...people,
    ...(sealed ? [masked(sealed)] : []),
    ...bodies,
    { ...body(headOf(agency), 'other'), route: 'hand', head: true },
  ];
}

/** Those of them whom a paper is for, in the order of `wanted`: capacities, 'head', or 'denouncer'. */
export function suggested(candidates: readonly Candidate[], wanted: readonly string[]): Candidate[] {
  return wanted.flatMap((who) =>
    candidates.filter(({ capacity, head, masked: hidden }) => {
      if (who === 'denouncer') return hidden === true;
      return who === 'head' ? head === true : capacity === who && !head && !hidden;
    }),
  );
}

/** Whom a name on a paper means: “Bà Trần Thị Hường” is the party Trần Thị Hường. */
export function recognise(candidates: readonly Candidate[], name: string): Candidate | undefined {
  const asked = bare(name);
  return candidates.find((one) => bare(one.name) === asked) ?? candidates.find((one) => asked.endsWith(bare(one.name)));
}

function personOf({ id, role, kind, name, sealed, vaultCode }: Party, address: string | null): Candidate {
  const capacity = role === 'respondent' ? 'respondent' : role === 'relatedParty' ? 'related' : 'petitioner';
  const called = sealed ? (vaultCode ?? '') : kind === 'person' && name ? `Ông (bà) ${name}` : (name ?? '');
  const route = kind === 'organisation' ? 'electronic' : address || sealed ? 'post' : 'hand';
  return {
    name: called,
    capacity,
    route,
    address: sealed ? null : address,
    partyId: id,
    ...(sealed && { sealed: true as const }),
  };
}

// “Nơi nhận: Người tố cáo” (NĐ31 Mẫu 09): the copy goes out sealed, its address is read from the vault alone.
function masked({ id }: Party): Candidate {
  return {
    name: 'Người tố cáo',
    capacity: 'petitioner',
    route: 'post',
    address: null,
    partyId: id,
    masked: true,
    sealed: true,
  };
}

function body(name: string, capacity: Capacity): Candidate {
  return { name, capacity, route: 'electronic', address: null, partyId: null };
}

function headOf({ headTitle, name }: Agency): string {
  return fold(headTitle).includes(fold(name)) ? headTitle : `${headTitle} ${name}`;
}

// At first instance the respondent is the office itself, which needs no letter from itself.
function isOwn(name: string, agency: Agency): boolean {
  return [agency.name, headOf(agency)].map(plain).includes(plain(name));
}

function bare(name: string): string {
  return fold(name).replace(/^(ong \(ba\)|ong|ba|anh|chi|cu)\s+/, '');
}

function plain(name: string): string {
  return fold(name).replace(/\buy ban nhan dan\b/g, 'ubnd');
}
