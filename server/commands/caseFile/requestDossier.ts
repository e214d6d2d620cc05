import { newId } from '../../domain/id.ts';
import { currentNumbering, fingerprintOf, readContents } from '../../queries/caseContents.ts';
import { latestBuild } from '../../queries/caseFile.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';
import { onCase } from './onCase.ts';

/** Asks for the case as one PDF. One that is being made, or that is up to date, is not made again. */
export async function requestDossier(act: Act, caseId: string): Promise<void> {
  await onCase(act, caseId, async ({ petition }) => {
    const contents = await readContents(act.trx, petition.id, caseId);
    const fingerprint = fingerprintOf(petition, contents, await currentNumbering(act.trx, caseId));
    const latest = await latestBuild(act.trx, caseId);
    const underWay = latest?.state === 'waiting' || latest?.state === 'building';
    if (latest && (underWay || (latest.state === 'ready' && latest.fingerprint === fingerprint))) return;
    const id = newId(act.at.getTime());
    await act.trx('dossierBuilds').insert({
      id,
      petitionId: petition.id,
      caseId,
      fingerprint,
      requestedAt: act.at,
      requestedBy: act.officer.id,
    });
    await enqueue(act.trx, 'build-dossier', { buildId: id }, { key: `build-dossier:${id}` });
  });
}
