import { Agency } from '../models/Agency.ts';
import type { Act } from './act.ts';

/** The office's own measures of what is near and of what has been going on for long; no limits of law hang on them. */
export async function changeMeasures(
  { officer, trx }: Act,
  measures: { nearDays: number; longRunningDays: number },
): Promise<void> {
  await Agency.query(trx).findById(officer.agencyId).patch(measures);
}
