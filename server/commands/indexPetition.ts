import type { Knex } from 'knex';
import { fold } from '../domain/names.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import { fullAddress, placesOf } from '../queries/places.ts';

/** Keeps the row that search reads: under the petition's number and its cases'. A sealed sender is found by code, never by name. */
export async function indexPetition(trx: Knex.Transaction, petition: Petition): Promise<void> {
  const parties = await Party.query(trx).where({ petitionId: petition.id }).whereNull('removedAt').orderBy('position');
  const cases = await trx('cases')
    .join('case_petitions', 'case_petitions.caseId', 'cases.id')
    .where({ petitionId: petition.id })
    .orderBy('cases.id')
    .pluck<string[]>('cases.code');
  const names = parties.map(({ name, vaultCode }) => vaultCode ?? name ?? '').join(' | ');
  const places = await placesOf(
    trx,
    parties.map(({ communeCode }) => communeCode),
  );
  const homes = parties.map((party) => fullAddress(party, places));
  const address = [petition.placeText, ...homes].filter(Boolean).join(' | ');
  await trx.raw(
    `insert into petition_search (petition_id, agency_id, code, names, address, words)
     values (:id, :agencyId, :code, :names, :address, to_tsvector('vietnamese', :words))
     on conflict (petition_id) do update set
       code = excluded.code, names = excluded.names, address = excluded.address, words = excluded.words`,
    {
      id: petition.id,
      agencyId: petition.agencyId,
      code: [petition.code, ...cases].filter(Boolean).join(' | ').toLowerCase(),
      names: fold(names),
      address: fold(address),
      words: [petition.title, petition.content, petition.requests, names, address].join('\n'),
    },
  );
}
