import { dayOf } from '../../domain/day.ts';
import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Release } from '../../procedures/library.ts';
import { chainOf } from '../../queries/signing.ts';
import { readSubmission } from '../../queries/submission.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { callerOf } from './desk.ts';
import { insertDraft } from './draftPaper.ts';
import { writeVersion } from './writeVersion.ts';

/**
 * The submission slip (phiếu trình) of a paper that passes several desks, with what each said so far; one slip for all its
 * rounds, finished when the paper is issued. A paper without a chain goes straight to its signer and has none.
 */
export async function writeSlip(act: Act, matter: Matter, run: Run, release: Release, finished = false): Promise<void> {
  const template = release.procedure.slip;
  if (!template || !run.documentId || !(await chainOf(act.trx, run))) return;
  const document = await Document.query(act.trx).findById(run.documentId).throwIfNotFound();
  const before = await Document.query(act.trx)
    .where({ template, state: 'draft' })
    .whereIn('runId', act.trx('runs').where({ documentId: document.id, kind: 'called' }).select('id'))
    .first();
  const slip = before ?? (await insertDraft(act, matter, run, release, template));
  const submission = await readSubmission(act.trx, {
    agency: matter.agency,
    run,
    caller: callerOf(matter, run),
    document,
  });
  const change = finished ? { state: 'issued' as const, issuedOn: dayOf(act.at) } : {};
  await writeVersion(act, matter, run, slip, change, { more: { submission } });
}
