import { dayOf } from '../../domain/day.ts';
import type { Document } from '../../models/Document.ts';
import { Officer, type Role } from '../../models/Officer.ts';
import type { Run } from '../../models/Run.ts';
import type { TaskSpec } from '../../procedures/index.ts';
import { chainFor, chainOf, signerOf } from '../../queries/signing.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';

/** Whose desk a step of a paper is: a role, and one officer where the chain names one. */
export type Desk = { role: Role; officerId: string | null };

/** What a run that signs a paper is told of its chain: which desks there are, and the chain itself. */
export async function chainFacts(act: Act, document: Document): Promise<Record<string, unknown>> {
  const chain = await chainFor(act.trx, document.agencyId, document.template, dayOf(act.at));
  const has = (step: string) => chain?.initials.some((initial) => initial.step === step) ?? false;
  return {
    contentInitial: has('initial-content'),
    formatInitial: has('initial-format'),
    signingChain: chain?.id ?? null,
  };
}

/** Who initials stands in the agency's chain, without one in the diagram; who signs: `signerOf`. */
export async function deskOfPaper(act: Act, matter: Matter, run: Run, spec: TaskSpec): Promise<Desk> {
  const usual: Desk = { role: spec.role, officerId: null };
  if (spec.documentAct !== 'initial' && spec.documentAct !== 'approve') return usual;
  if (spec.documentAct === 'initial') {
    const initial = (await chainOf(act.trx, run))?.initials.find(({ step }) => step === spec.id);
    return initial ? { role: initial.role, officerId: await present(act, initial.officerId) } : usual;
  }
  if (run.kind !== 'called') return usual;
  const { role, officerId } = await signerOf(act.trx, run, callerOf(matter, run));
  return { role, officerId: await present(act, officerId) };
}

/** The run that called for this paper. */
export function callerOf(matter: Matter, run: Run): Run | undefined {
  return run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
}

// Who was named and has left since is named no more: the task is then for everybody of the role.
async function present({ trx }: Act, officerId: string | null): Promise<string | null> {
  const officer = officerId ? await Officer.query(trx).findById(officerId) : undefined;
  return officer && !officer.disabledAt ? officer.id : null;
}
