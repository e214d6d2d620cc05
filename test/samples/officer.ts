import { agencies } from '../../server/demo/province.ts';
import { type Classified, proposeBody } from '../../server/domain/authority.ts';
import type { Proposal } from '../../server/domain/jurisdiction.ts';
import type { Answers, Decisions } from './course.ts';
import type { Seen } from './observations.ts';

const SUMMARY = 'Tóm tắt nội dung đơn';
const SAID = {
  petitionSummary: SUMMARY,
  proposalReason: 'Lý do theo nội dung đơn',
  legalBasis: 'Điều 26 Luật Tiếp công dân',
};
const KINDS: Record<string, string> = { several: 'mixed' };

/** What an officer who knows the law answers up to the end of triage, from what he sees and the code of the earlier one. */
export function triageOf(seen: Seen, originalCode: string | undefined): Decisions {
  const later: Seen = seen.supplied ? { ...seen, lacks: [] } : seen;
  return {
    'classify-content': () => receptionOf(seen),
    'check-eligibility': (_today, turn) => eligibilityOf(turn === 0 ? seen : later, originalCode),
    'attach-original': () => ({ duplicateOf: originalCode, newContent: 'no' }),
    'classify-petition': () => classificationOf(later),
    // Who was asked for what is missing and never answered: the petition is kept, not handled (TT05 Đ6, Đ28).
    'propose-handling': (_today, turn) => {
      const handling = handlingOf(turn === 0 ? seen : later);
      return turn > 0 && handling.proposal === 'supplement' ? { ...SAID, proposal: 'shelve' } : handling;
    },
  };
}

/** TT05 Đ6; LTC Đ22, Đ25. */
function eligibilityOf(seen: Seen, originalCode: string | undefined): Answers {
  const lacks = seen.lacks ?? [];
  const identityState = seen.disowned ? 'impersonated' : lacks.includes('name') ? 'anonymous' : 'clear';
  const base = {
    ...{ eligibilityChecks: ['vietnamese'], identityState },
    ...(seen.signatories && { representativeCount: seen.representatives ?? 0 }),
    ...(originalCode && { duplicateOf: originalCode, relationKind: seen.earlier?.by === 'same' ? 'same' : 'related' }),
  };
  if (seen.alreadyThere) return { ...base, duplicateOf: undefined, relationKind: undefined, specialCase: 'duplicate' };
  const special = specialOf(seen, identityState);
  if (special) return { ...base, specialCase: special };
  if (seen.unreadable) return { ...base, eligibility: 'ineligible', ineligibleReasons: ['illegible'] };
  if (lacks.length > 0)
    return { ...base, eligibility: 'supplementable', supplementItems: lacks.map((item) => ({ item })) };
  return { ...base, eligibility: 'eligible' };
}

function specialOf({ asksFor, form, disowned, lacks = [] }: Seen, identity: string): string | undefined {
  if (asksFor === 'regulation') return 'regulation';
  if (asksFor === 'onsite') return 'onsite';
  const denounces = asksFor === 'denunciation';
  if (denounces && (identity !== 'clear' || disowned || form === 'message' || lacks.includes('signature')))
    return 'denunciation-info';
  return undefined;
}

/** What the system proposes for it. */
export function proposalFor(seen: Seen): Proposal | null {
  return proposeBody(classesOf(seen));
}

/** Who settles it by the system's proposal, by name. */
export function settlerOf(seen: Seen): string | undefined {
  // LTC Đ37: what was concluded before is looked at by the head above whoever concluded it.
  if (seen.asksFor === 'denunciation' && seen.decidedOnce) return agencies.tinh.headTitle;
  const proposal = proposalFor(seen);
  if (!proposal?.found) return undefined;
  if (proposal.settler === 'province-chair') return agencies.tinh.headTitle;
  return seen.of && agencies[seen.of].headTitle;
}

function classesOf({ asksFor, about, against, decidedOnce, publicEmployee }: Seen): Classified {
  return {
    kind: KINDS[asksFor] ?? asksFor,
    ...about,
    ...(asksFor === 'complaint' && {
      complaintObject: against ?? null,
      complaintInstance: decidedOnce ? 'second' : 'first',
      publicEmployee: publicEmployee ?? false,
    }),
  };
}

// LTCD Đ26; NĐ154 Đ15: what is not ours is passed on from the reception itself.
function receptionOf(seen: Seen): Answers {
  const ours = isOurs(seen);
  return {
    ...{ kind: seen.asksFor, field: 'KH', petitionSummary: SUMMARY },
    ...(ours
      ? { jurisdiction: 'own', receptionHandling: 'own' }
      : { jurisdiction: 'other', receptionHandling: 'transfer', competentBody: bodyOf(seen) }),
  };
}

/** `classify-petition`: the body that the system proposes is ours, or it is not. */
function classificationOf(seen: Seen): Answers {
  const jurisdiction = isOurs(seen) ? 'own' : 'other';
  return {
    ...classesOf(seen),
    ...{ field: 'KH', petitionSummary: SUMMARY, jurisdiction, sensitive: (seen.signatories ?? 0) >= 5 },
    // The disciplinary procedure is for cán bộ, công chức alone (LKN Đ47): the director, asked, settles it as any decision of his.
    ...(seen.publicEmployee && { complaintObject: 'decision', publicEmployee: false }),
    ...(seen.asksFor === 'complaint' && { disputedDecision: 'Quyết định, hành vi nêu trong đơn' }),
    ...(jurisdiction !== 'own' && { competentBody: bodyOf(seen) }),
  };
}

function isOurs(seen: Seen): boolean {
  if (seen.asksFor === 'several' || seen.asksFor === 'dispute') return true;
  // Denunciations are examined in their own procedure, whoever is competent.
  if (seen.asksFor === 'denunciation' && seen.decidedOnce) return seen.agency === 'tinh';
  if (seen.businessOf) return seen.businessOf === seen.agency;
  const proposal = proposalFor(seen);
  // No rule decides: whoever made the decision keeps it until somebody in charge says otherwise.
  if (!proposal?.found) return seen.of === seen.agency;
  const { level } = agencies[seen.agency];
  if (proposal.settler === 'commune-chair') return level === 'commune' && seen.of === seen.agency;
  if (proposal.settler === 'province-chair') return level === 'province';
  if (proposal.settler === 'department-director') return level === 'department' && seen.of === seen.agency;
  return proposal.settler === 'own-head' && seen.of === seen.agency;
}

function bodyOf(seen: Seen): string {
  if (seen.businessOf && seen.businessOf !== 'elsewhere') return agencies[seen.businessOf].name;
  if (seen.of) return agencies[seen.of].headTitle;
  const proposal = proposalFor(seen);
  return proposal?.found ? proposal.title : 'cơ quan có thẩm quyền nơi xảy ra sự việc';
}

/** `propose-handling` (LTCD Đ25.3, Đ26; TT05 Đ6, Đ13, Đ28). */
function handlingOf(seen: Seen): Answers {
  const said = SAID;
  const { eligibility } = eligibilityOf(seen, undefined);
  if (eligibility === 'supplementable')
    return { ...said, proposal: 'supplement', supplementItems: (seen.lacks ?? []).map((item) => ({ item })) };
  if (eligibility === 'ineligible') return { ...said, proposal: 'shelve' };
  if (seen.parts) return { ...said, proposal: 'split', splitContents: seen.parts, splitOwnPart: 'yes' };
  if (seen.asksFor === 'dispute')
    return { ...said, proposal: 'guide', competentBody: `${agencies[seen.agency].name} (hòa giải tranh chấp đất đai)` };
  if (isOurs(seen)) return { ...said, proposal: 'accept' };
  const competentBody = bodyOf(seen);
  if (seen.forwarder) return { ...said, proposal: 'return', competentBody };
  // A complaint is guided, a recommendation handed on; who only asks, or lives under another province, is guided.
  const guided = seen.asksFor === 'complaint' || seen.businessOf === 'elsewhere' || seen.earlier?.by === 'other';
  const group = (seen.signatories ?? 0) > 0;
  return { ...said, proposal: guided && !group ? 'guide' : 'transfer', competentBody };
}
