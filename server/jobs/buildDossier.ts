import { z } from 'zod';
import { buildDossier as build, MOST_PAGES, TooLarge } from '../dossier/buildDossier.ts';
import { countPages } from '../dossier/countPages.ts';
import { failpoint } from '../failpoints.ts';
import { Agency } from '../models/Agency.ts';
import { Case } from '../models/Case.ts';
import { announce } from '../models/changes.ts';
import { Petition } from '../models/Petition.ts';
import { currentNumbering, fingerprintOf, readContents } from '../queries/caseContents.ts';
import type { JobDeps } from './worker.ts';

const Payload = z.object({ buildId: z.uuid() });
const MOST_BYTES = 400_000_000;
const ATTEMPTS = 3;

/**
 * Makes the dossier that somebody asked for. May run twice: the row is filled by whoever finishes last. An earlier dossier's
 * content is removed, since it may show what must not be shown any more.
 */
export async function buildDossier(deps: JobDeps, payload: unknown, attempt: number): Promise<void> {
  await failpoint('job_claimed');
  const { db, store, log } = deps;
  const { buildId } = Payload.parse(payload);
  const row = await db('dossierBuilds').where({ id: buildId }).whereIn('state', ['waiting', 'building']).first();
  if (!row) return;
  const rows = db('dossierBuilds').where({ id: buildId });
  await rows.clone().update({ state: 'building' });
  const petition = await Petition.query(db).findById(row.petitionId).throwIfNotFound();
  const tell = async (done: number, total: number) => {
    await rows.clone().update({ done, total });
    await announce(db, { kind: 'petition', id: petition.id, petitionId: petition.id, agencyId: petition.agencyId });
  };
  try {
    await countPages(deps, petition.id);
    const contents = await readContents(db, petition.id, row.caseId);
    const numbering = await currentNumbering(db, row.caseId);
    const file = await Case.query(db).findById(row.caseId).throwIfNotFound();
    const agency = await Agency.query(db).findById(petition.agencyId).throwIfNotFound();
    const clock = await db.raw<{ rows: [{ at: Date }] }>('select now() as at');
    const front = { petition, file, agency, at: clock.rows[0].at };
    const { bytes, pages } = await build(deps, { front, contents, numbering }, tell);
    const { sha256, size } = await store.put(bytes, MOST_BYTES);
    await failpoint('job_done');
    const total = contents.length;
    await rows.clone().update({
      ...{ state: 'ready', done: total, total, pages, sha256, size, finishedAt: db.fn.now() },
      fingerprint: fingerprintOf(petition, contents, numbering),
    });
    await forgetEarlier(deps, row.caseId, sha256);
  } catch (error) {
    const tooLarge = error instanceof TooLarge;
    if (!tooLarge && attempt < ATTEMPTS) throw error;
    log.error({ buildId, name: (error as Error).name, reason: (error as Error).message }, 'dossier failed');
    const failure = tooLarge
      ? `Hồ sơ quá lớn cho một tệp PDF (hơn ${MOST_PAGES} trang hoặc 300 MB).`
      : 'Chưa lập được hồ sơ PDF, hãy thử lại.';
    await rows.clone().update({ state: 'failed', failure, finishedAt: db.fn.now() });
  }
  await announce(db, { kind: 'petition', id: petition.id, petitionId: petition.id, agencyId: petition.agencyId });
}

async function forgetEarlier({ db, store }: JobDeps, caseId: string, kept: string): Promise<void> {
  const earlier = await db('dossierBuilds')
    .where({ caseId })
    .whereNotNull('sha256')
    .whereNot({ sha256: kept })
    .select<{ id: string; sha256: string }[]>('id', 'sha256');
  for (const { id, sha256 } of earlier) {
    await store.remove(sha256);
    await db('dossierBuilds').where({ id }).update({ sha256: null });
  }
}
