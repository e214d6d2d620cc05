import { dayOf } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { caseNumber } from '../domain/numbering.ts';
import { Case } from '../models/Case.ts';
import type { Run } from '../models/Run.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { startRun } from './follow.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { takeNumber } from './takeNumber.ts';

/** Opens a case on the petition and starts its procedure; it reads on what the run before it found out. */
export async function openCase(act: Act, matter: Matter, before: Run, release: Release): Promise<Case> {
  const procedure = release.procedure.key;
  const year = Number(dayOf(act.at).slice(0, 4));
  const number = await takeNumber(act.trx, matter.agency.id, `case:${procedure}`, year);
  const file = await Case.query(act.trx)
    .insert({
      id: newId(act.at.getTime()),
      caseYear: year,
      agencyId: matter.agency.id,
      procedure,
      code: caseNumber(release.procedure.code ?? 'VV', matter.agency.code, year, number),
      state: 'open',
      openedAt: act.at,
    })
    .returning('*');
  await act.trx('case_petitions').insert({ caseId: file.id, petitionId: matter.petition.id });
  await indexPetition(act.trx, matter.petition);
  note(matter, { act: 'case.opened', caseId: file.id, detail: { procedure, code: file.code } });
  await startRun(act, matter, { release, procedure, kind: 'main', element: 'main', parent: before, caseId: file.id });
  return file;
}
