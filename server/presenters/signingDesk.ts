import { type NoRight, type SigningRight, signatureLines } from '../domain/signing.ts';
import type { WaitingPaper } from '../queries/signingDesk.ts';
import { deviations } from './deviations.ts';
import { presentDocument } from './petition.ts';
import { presentTask, type Viewer } from './task.ts';

type Reason = { code: 'edited' | 'returned' | 'remark' | 'sealed' | 'unverified' | 'deviates'; words: string };

/** What waits for initials or a signature: routine papers, and those that differ with the reason why. */
export function presentSigningDesk(papers: readonly WaitingPaper[], viewer: Viewer) {
  const differing = deviations(papers.flatMap(({ drafted }) => drafted ?? []));
  return papers.map((paper) => ({
    task: { ...presentTask(paper.task, viewer), rev: paper.task.rev },
    document: presentDocument(paper.document),
    act: paper.act,
    drafter: paper.drafter,
    reasons: reasonsOf(paper, differing.get(paper.document.id) ?? []),
    signature: paper.right ? presentRight(paper.right, viewer.officer.title) : null,
  }));
}

/** How a paper would be signed, in the words it will print; or why it cannot be, before anybody presses. */
export function presentRight(right: SigningRight | NoRight, title: string) {
  if ('code' in right) return { lines: [], basis: null, refusal: right };
  const { onBehalfOf, capacity, title: own } = signatureLines(right, title);
  return { lines: [onBehalfOf, capacity, own].filter((line) => line !== null), basis: right.basis, refusal: null };
}

function reasonsOf({ edited, returned, remarks, document }: WaitingPaper, differences: string[]): Reason[] {
  const reasons: Reason[] = [];
  if (returned) reasons.push({ code: 'returned', words: 'Đã bị trả lại trước đó' });
  if (edited) reasons.push({ code: 'edited', words: 'Đã sửa lời văn bằng Word' });
  for (const { name, remark } of remarks) reasons.push({ code: 'remark', words: `${name}: ${remark}` });
  for (const difference of differences)
    reasons.push({ code: 'deviates', words: `Khác các văn bản cùng loại — ${difference}` });
  if (document.sealed) reasons.push({ code: 'sealed', words: 'Người gửi được giữ bí mật' });
  if (!document.verified) reasons.push({ code: 'unverified', words: 'Câu chữ mẫu chưa được đối chiếu' });
  return reasons;
}
