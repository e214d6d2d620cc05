import type { Day } from '../domain/day.ts';
import { lapse, signatureLines } from '../domain/signing.ts';
import type { SigningChain } from '../models/SigningChain.ts';
import type { SignablePaper } from '../queries/signablePapers.ts';
import type { ListedDelegation } from '../queries/signingRules.ts';

type State = 'in-force' | 'to-come' | 'over';

/** A chain with the name of its kind of paper and whether it applies today. */
export function presentChain(chain: SigningChain, papers: readonly SignablePaper[], today: Day) {
  const { id, template, initials, signerRole, signerId, inNameOf, validFrom, validUntil } = chain;
  return {
    ...{ id, template, initials, signerRole, signerId, inNameOf, validFrom, validUntil },
    title: template ? titleOf(papers, template) : null,
    state: stateOf(validFrom, validUntil, today),
  };
}

/** A delegation with the lines it prints and why it does not hold today, if so. */
export function presentDelegation(delegation: ListedDelegation, papers: readonly SignablePaper[], today: Day) {
  const { id, capacity, signsFor, templates, basis, validFrom, validUntil, revokedOn } = delegation;
  const { officerId, officerName, officerTitle } = delegation;
  const lines = signatureLines({ capacity, signsFor }, officerTitle);
  const lastDay = revokedOn && revokedOn <= today ? revokedOn : validUntil;
  return {
    ...{ id, capacity, signsFor, templates, basis, validFrom, validUntil, revokedOn },
    officer: { id: officerId, name: officerName, title: officerTitle },
    signature: [lines.capacity, lines.title].filter((line) => line !== null),
    titles: templates?.map((template) => titleOf(papers, template)) ?? null,
    lapsed: lapse(delegation, today),
    state: revokedOn && revokedOn <= today ? ('over' as const) : stateOf(validFrom, lastDay, today),
  };
}

function titleOf(papers: readonly SignablePaper[], template: string): string {
  return papers.find((paper) => paper.template === template)?.title ?? template;
}

function stateOf(validFrom: Day, validUntil: Day | null, today: Day): State {
  if (validUntil !== null && (validUntil < today || validUntil < validFrom)) return 'over';
  return validFrom > today ? 'to-come' : 'in-force';
}
