import { type Day, dayOf } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import type { Step } from '../../engine/index.ts';
import type { Document, Recipient } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Release } from '../../procedures/library.ts';
import { draftOf } from '../../queries/draftOf.ts';
import type { Act } from '../act.ts';
import type { Done } from '../deadlines.ts';
import { createDeliveries } from '../deliveries/createDeliveries.ts';
import type { Matter } from '../matter.ts';
import { sendTransfers } from '../transfers/sendTransfers.ts';
import { paperOf } from './approvePaper.ts';
import { insertDraft } from './draftPaper.ts';
import { numberPaper } from './numberPaper.ts';
import { recordEffect } from './recordEffect.ts';
import { writeVersion } from './writeVersion.ts';

/** What the clerk says when a paper leaves the house; `number` only where the agency's document system numbers. */
export type Issue = {
  issuedOn: Day;
  number?: string | null;
  recipients: Recipient[];
  signing: 'digital' | 'wet';
  /** The scan of what was signed in ink; it belongs to the petition already. */
  signedScanId?: string | null;
};

/**
 * The clerk numbers, dates and sends. Refuses with 409 `already_issued`, `not_signed`, `number_taken`; 422 without
 * recipient, for a day before the signature or in the future, and for what `numberPaper` refuses.
 */
export async function issuePaper(act: Act, matter: Matter, run: Run, issue: Issue): Promise<void> {
  const document = await paperOf(act, run);
  demandIssuable(document, issue, matter);
  const parent = run.parentRunId ? (matter.runs.get(run.parentRunId) ?? run) : run;
  const numbered = document.numbered ? await numberPaper(act, matter, document, issue) : {};
  const issued = await writeVersion(act, matter, parent, document, {
    ...numbered,
    issuedOn: issue.issuedOn,
    recipients: issue.recipients,
    signing: issue.signing,
    signedScanId: issue.signing === 'wet' ? (issue.signedScanId ?? null) : null,
    state: 'issued',
  });
  await createDeliveries(act, matter, issued, issue.recipients);
  await recordEffect(act, matter, parent, run, issued);
  await sendTransfers(act, matter, parent, run, issued);
}

function demandIssuable(document: Document, issue: Issue, { agency, today }: Matter): void {
  const { issuedOn, recipients, signing, signedScanId } = issue;
  if (document.state === 'issued')
    throw refusal(
      409,
      'already_issued',
      `Văn bản đã được phát hành${document.number ? `, số ${document.number}` : ''}.`,
    );
  if (document.state !== 'approved') throw refusal(409, 'not_signed', 'Văn bản chưa được ký duyệt.');
  const faults: Record<string, string> = {};
  const signedOn = document.signedAt ? dayOf(document.signedAt) : null;
  if (recipients.length === 0) faults.recipients = 'Ghi ít nhất một nơi nhận';
  if (issuedOn > today) faults.issuedOn = 'Ngày ở tương lai';
  else if (signedOn && issuedOn < signedOn) faults.issuedOn = `Không được trước ngày ký (${formatDay(signedOn)})`;
  if (agency.demandsSignedScan && signing === 'wet' && !signedScanId)
    faults.signedScan = 'Đính kèm bản quét đã ký, đóng dấu';
  if (Object.keys(faults).length) throw refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', faults);
}

/** Papers of passed send tasks are issued at once, without signature or number. */
export async function issueSent(act: Act, matter: Matter, run: Run, release: Release, step: Step): Promise<Done[]> {
  const day = dayOf(act.at);
  for (const { elementId } of step.sent) {
    const paper = release.procedure.sends[elementId];
    if (paper) await issueDirectly(act, matter, run, release, paper.template);
  }
  return step.sent.map(({ elementId }) => ({ element: elementId, day }));
}

/**
 * Minutes and slips are done when their step is done: both sides have signed on paper, of which `scan` is the picture. A
 * draft that was taken to Word before is the same paper.
 */
export async function issueDirectly(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
  { scan, facts }: { scan?: string | undefined; facts?: Record<string, unknown> } = {},
): Promise<Document> {
  const before = await draftOf(act.trx, run.id, template);
  const document = before ?? (await insertDraft(act, matter, run, release, template));
  const signed = scan ? ({ signing: 'wet', signedScanId: scan } as const) : {};
  const change = { state: 'issued', issuedOn: dayOf(act.at), signerId: act.officer.id, ...signed } as const;
  return writeVersion(act, matter, run, document, change, { text: 'checked', ...(facts && { facts }) });
}
