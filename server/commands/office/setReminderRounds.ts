import { Agency } from '../../models/Agency.ts';
import type { Act } from '../act.ts';

/** How often a body is reminded before its responsibility is to be checked; letters on their way keep the round they have. */
export async function setReminderRounds({ officer, trx }: Act, reminderRounds: number): Promise<void> {
  await Agency.query(trx).findById(officer.agencyId).patch({ reminderRounds });
}
