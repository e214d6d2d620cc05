import { dayOf } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatMoment } from '../../domain/words.ts';
import { Document } from '../../models/Document.ts';
import { Officer } from '../../models/Officer.ts';
import type { Run } from '../../models/Run.ts';
import { readSigningRight } from '../../queries/signing.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';
import { callerOf } from './desk.ts';

/**
 * The paper is signed: in one's own office, or for the head under a delegation in force today (NĐ30 Đ13). What was signed
 * is the version that was seen. Refuses with 409 `already_signed`, 422 `delegation_lapsed`, `no_delegation`.
 */
export async function approvePaper(act: Act, matter: Matter, run: Run): Promise<void> {
  const document = await paperOf(act, run);
  if (document.state !== 'draft') throw await alreadySigned(act, document);
  const caller = callerOf(matter, run);
  const right = await readSigningRight(act.trx, { officer: act.officer, document, run, caller, on: dayOf(act.at) });
  if ('code' in right) throw refusal(422, right.code, right.message);
  const { capacity, signsFor, onBehalfOf, delegationId } = right;
  await Document.query(act.trx)
    .findById(document.id)
    .patch({
      ...{ capacity, signsFor, onBehalfOf, delegationId },
      state: 'approved',
      signerId: act.officer.id,
      signedAt: act.at,
      rev: document.rev + 1,
    });
  note(matter, {
    act: 'paper.approved',
    documentId: document.id,
    runId: run.id,
    caseId: run.caseId,
    detail: { template: document.template, version: document.version, capacity, delegationId },
  });
}

/** The paper that a called run carries, locked. */
export async function paperOf({ trx }: Act, run: Run): Promise<Document> {
  const document = run.documentId ? await Document.query(trx).findById(run.documentId).forUpdate() : undefined;
  if (!document) throw new Error(`run ${run.id} has no paper`);
  return document;
}

async function alreadySigned({ trx }: Act, { signerId, signedAt }: Document) {
  const signer = signerId ? await Officer.query(trx).findById(signerId) : undefined;
  const who = [signer?.name, signedAt && `lúc ${formatMoment(signedAt)}`].filter(Boolean).join(' ');
  return refusal(409, 'already_signed', `Văn bản này đã được ký${who ? `: ${who}` : ''}.`);
}
