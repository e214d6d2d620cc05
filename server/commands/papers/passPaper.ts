import { refusal } from '../../domain/refusal.ts';
import { Document } from '../../models/Document.ts';
import type { Run } from '../../models/Run.ts';
import { DRAFTER, earlierDesks } from '../../procedures/desks.ts';
import type { Release } from '../../procedures/library.ts';
import type { TaskSpec } from '../../procedures/types.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';
import { approvePaper, paperOf } from './approvePaper.ts';
import { demandSeen, type SeenPaper } from './demandSeen.ts';
import { type Issue, issuePaper } from './issuePaper.ts';
import { writeSlip } from './writeSlip.ts';

type Values = Record<string, unknown>;
type Passing = { run: Run; release: Release; spec: TaskSpec; values: Values; seen: SeenPaper | undefined };

/**
 * A desk passes a paper on: initials it, signs it, numbers and sends it, or sends it back to a desk it has passed. Who
 * initials, signs or sends back speaks of the version he read. Refuses with 422 `paper_unnamed`, `invalid_answers` a return
 * without a remark or to a desk that had no part in it; 409 `paper_moved`.
 */
export async function passPaper(act: Act, matter: Matter, passing: Passing): Promise<void> {
  const { run, release, spec, values, seen } = passing;
  if (spec.documentAct !== 'issue') await demandSeen(act, await paperOf(act, run), seen);
  if (values.decision === 'sendBack') await returnPaper(act, matter, passing);
  else if (spec.documentAct === 'initial') await initialPaper(act, matter, run, spec);
  else if (spec.documentAct === 'approve') await approvePaper(act, matter, run);
  else await issuePaper(act, matter, run, readIssue(values));
  await writeSlip(act, matter, run, release, values.decision !== 'sendBack' && spec.documentAct === 'issue');
}

async function initialPaper(act: Act, matter: Matter, run: Run, spec: TaskSpec): Promise<void> {
  const document = await paperOf(act, run);
  note(matter, {
    act: 'paper.initialled',
    documentId: document.id,
    runId: run.id,
    caseId: run.caseId,
    detail: { template: document.template, version: document.version, key: spec.id },
  });
}

// A signature stands under what was signed: what goes back is a draft again.
async function returnPaper(act: Act, matter: Matter, { run, release, spec, values }: Passing): Promise<void> {
  const to = String(values.sendBackTo ?? DRAFTER);
  if (!earlierDesks(release.procedure, run.visited.entered, spec.id).includes(to))
    throw refused('sendBackTo', 'Văn bản chưa qua bàn của người này');
  if (!values.remark) throw refused('remark', 'Nêu rõ điểm cần sửa');
  const document = await paperOf(act, run);
  if (document.state === 'approved')
    await Document.query(act.trx)
      .findById(document.id)
      .patch({
        ...{ state: 'draft', signerId: null, signedAt: null },
        ...{ capacity: null, signsFor: null, onBehalfOf: null, delegationId: null },
        rev: document.rev + 1,
      });
  note(matter, {
    act: document.state === 'approved' ? 'paper.unsigned' : 'paper.returned',
    documentId: document.id,
    runId: run.id,
    caseId: run.caseId,
    detail: { template: document.template, version: document.version, key: spec.id, to },
  });
}

function refused(field: string, words: string) {
  return refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', { [field]: words });
}

// The keys are those of the shared form issue-paper. Ink on paper is what needs nothing else.
function readIssue(values: Values): Issue {
  return {
    issuedOn: String(values.issuedOn ?? ''),
    number: typeof values.number === 'string' ? values.number : null,
    recipients: Array.isArray(values.recipients) ? (values.recipients as Issue['recipients']) : [],
    signing: values.signing === 'digital' ? 'digital' : 'wet',
    signedScanId: Array.isArray(values.signedScan) ? (values.signedScan[0] ?? null) : null,
  };
}
