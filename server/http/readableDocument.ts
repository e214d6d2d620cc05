import type { Knex } from 'knex';
import { Document } from '../models/Document.ts';
import { Petition } from '../models/Petition.ts';
import type { Ability } from '../policies/ability.ts';
import { authorize } from '../policies/authorize.ts';

/**
 * The paper, if the officer may read it. One from before its petition was sealed still names the sender: it is for those
 * who may open the identity.
 */
export async function readableDocument(db: Knex, ability: Ability, id: string): Promise<Document> {
  const document = authorize(ability, 'read', 'Document', await Document.query(db).findById(id));
  const petition = await Petition.query(db).findById(document.petitionId).throwIfNotFound();
  if (petition.sealed && !document.sealed) authorize(ability, 'readIdentity', 'Petition', petition);
  return document;
}
