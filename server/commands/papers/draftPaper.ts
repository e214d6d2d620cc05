import { paperMeta } from '../../documents/index.ts';
import { newId } from '../../domain/id.ts';
import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Release } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { writeVersion } from './writeVersion.ts';

/** Writes a paper from the facts as they are: a new draft, or the next version of the draft this run already has. */
export async function draftPaper(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<Document> {
  const before = await Document.query(act.trx)
    .where({ runId: run.id, template })
    .whereIn('state', ['draft', 'approved'])
    .orderBy('id', 'desc')
    .first();
  const document = before ?? (await insertDraft(act, matter, run, release, template));
  return writeVersion(act, matter, run, document, before ? { state: 'draft', signerId: null, signedAt: null } : {});
}

/** A paper without a version yet. */
export async function insertDraft(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<Document> {
  const source = release.templates[template];
  if (!source) throw new Error(`release ${release.hash} has no template ${template}`);
  const meta = paperMeta(source);
  return Document.query(act.trx)
    .insert({
      id: newId(act.at.getTime()),
      petitionId: run.petitionId,
      caseId: run.caseId,
      runId: run.id,
      agencyId: run.agencyId,
      releaseId: release.id,
      template,
      title: meta.title,
      form: meta.form,
      symbol: meta.symbol,
      numbered: meta.numbered,
      verified: meta.verified,
      sealed: matter.petition.sealed,
      state: 'draft',
      recipients: [],
      version: 0,
      createdAt: act.at,
    })
    .returning('*');
}
