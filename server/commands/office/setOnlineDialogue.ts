import { Agency } from '../../models/Agency.ts';
import type { Act } from '../act.ts';

/** Whether the dialogue of a complaint may be held online; dialogues held before stay as they were. */
export async function setOnlineDialogue({ officer, trx }: Act, onlineDialogue: boolean): Promise<void> {
  await Agency.query(trx).findById(officer.agencyId).patch({ onlineDialogue });
}
