import { dayOf } from '../../domain/day.ts';
import { documentNumber } from '../../domain/numbering.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Step } from '../../engine/index.ts';
import type { Document, Recipient } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import type { Release } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import type { Done } from '../deadlines.ts';
import type { Matter } from '../matter.ts';
import { takeNumber } from '../takeNumber.ts';
import { paperOf } from './approvePaper.ts';
import { insertDraft } from './draftPaper.ts';
import { writeVersion } from './writeVersion.ts';

/** What the clerk says when a paper leaves the house. */
export type Issue = { issuedOn: string; recipients: Recipient[] };

/** The clerk numbers, dates and sends. Refuses a date before the signature or in the future with 422. */
export async function issuePaper(act: Act, matter: Matter, run: Run, issue: Issue): Promise<void> {
  const document = await paperOf(act, run);
  if (document.state !== 'approved') throw refusal(409, 'not_signed', 'Văn bản chưa được ký duyệt.');
  if (issue.issuedOn > dayOf(act.at))
    throw refusal(422, 'invalid_answers', 'Ngày ban hành không được ở tương lai.', { issuedOn: 'Ngày ở tương lai' });
  const parent = run.parentRunId ? (matter.runs.get(run.parentRunId) ?? run) : run;
  const numbered = document.numbered ? await number(act, matter, document, issue) : {};
  await writeVersion(act, matter, parent, document, {
    ...numbered,
    issuedOn: issue.issuedOn,
    recipients: issue.recipients,
    state: 'issued',
  });
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

/** Minutes and slips are done when their step is done: both sides have signed on paper. */
export async function issueDirectly(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  template: string,
): Promise<void> {
  const document = await insertDraft(act, matter, run, release, template);
  await writeVersion(act, matter, run, document, {
    state: 'issued',
    issuedOn: dayOf(act.at),
    signerId: act.officer.id,
  });
}

async function number(act: Act, matter: Matter, document: Document, { issuedOn }: Issue) {
  const year = Number(issuedOn.slice(0, 4));
  const symbol = document.symbol ?? 'VB';
  const registerNumber = await takeNumber(act.trx, matter.agency.id, `document:${symbol}`, year);
  return {
    registerYear: year,
    registerNumber,
    number: documentNumber(registerNumber, { type: symbol, agency: matter.agency.symbol }),
  };
}
