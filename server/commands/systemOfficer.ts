import type { Knex } from 'knex';
import { newId } from '../domain/id.ts';
import { Officer } from '../models/Officer.ts';
import type { Officer as Actor } from './act.ts';

/** In whose name time acts: an account of the agency that nobody can sign in to and that holds no role. */
export async function systemOfficer(knex: Knex, agencyId: string): Promise<Actor> {
  const username = `.system.${agencyId}`;
  await Officer.query(knex)
    .insert({
      id: newId(),
      agencyId,
      username,
      name: 'Hệ thống',
      title: 'Hệ thống',
      passwordHash: '',
      roles: [],
      disabledAt: new Date(),
    })
    .onConflict('username')
    .ignore();
  const officer = await Officer.query(knex).findOne({ username }).throwIfNotFound();
  return { id: officer.id, agencyId, name: officer.name, title: officer.title, roles: [], unit: null, username };
}
