import { bodyKey, fold } from '../domain/names.ts';
import type { Agency } from '../models/Agency.ts';
import { Party } from '../models/Party.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';

type Colleague = { id: string; name: string; head: boolean };

/**
 * Whoever of this agency is denounced has no access to the denunciation (LTC Đ8, Đ56): by name, or the head by his office. It
 * is asked before anything is shown of it: before its number, its tasks and its notices. Of a complaint nobody is kept away:
 * who made the decision settles it first (LKN Đ17–23).
 */
export async function barRespondent(act: Act, matter: Matter): Promise<void> {
  const { petition, agency } = matter;
  if (!petition.sealed && petition.kind !== 'denunciation') return;
  const respondents = await Party.query(act.trx)
    .where({ petitionId: petition.id, role: 'respondent', kind: 'person' })
    .whereNull('removedAt');
  if (respondents.length === 0) return;
  const colleagues = await act
    .trx('officers')
    .where({ agencyId: agency.id })
    .whereNull('disabledAt')
    .select<Colleague[]>('id', 'name', act.trx.raw(`'head' = any(roles) as head`));
  const barred = colleagues.filter((one) => respondents.some((party) => isMeant(one, party, agency)));
  if (barred.length === 0) return;
  const rows = barred.map(({ id }) => ({ petitionId: petition.id, officerId: id, at: act.at }));
  const added = await act.trx('petition_bars').insert(rows).onConflict(['petitionId', 'officerId']).ignore();
  if ((added as unknown as { rowCount: number }).rowCount === 0) return;
  note(matter, { act: 'petition.barred', ground: 'LTC Đ8', detail: { count: barred.length } });
}

function isMeant({ name, head }: Colleague, { name: said, job, unit }: Party, agency: Agency): boolean {
  if (said && fold(said) === fold(name)) return true;
  if (!head || !job) return false;
  const office = fold(agency.headTitle);
  return (
    fold(job) === office || (office.startsWith(fold(job)) && unit !== null && bodyKey(unit) === bodyKey(agency.name))
  );
}
