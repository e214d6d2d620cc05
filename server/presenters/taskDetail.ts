import { paperMeta } from '../documents/index.ts';
import { limitWords, parseLimit } from '../domain/clock.ts';
import { dayOf } from '../domain/day.ts';
import { readForm } from '../forms/index.ts';
import type { Petition } from '../models/Petition.ts';
import { isTrue, type TaskSpec } from '../procedures/index.ts';
import { titleOfLaw } from '../procedures/law.ts';
import { domainFacts } from '../queries/domainFacts.ts';
import { factsOfLine, type TaskReading } from '../queries/taskDetail.ts';
import { presentApproval, presentReturn } from './approval.ts';
import { presentDeadline } from './deadline.ts';
import { withEarlierDesks } from './desks.ts';
import { presentDocument, presentPetition } from './petition.ts';
import { presentTask, type Viewer } from './task.ts';

/** The task page: form, what is known so far, grounds, clocks, papers, and what there is to approve or why it came back. */
export function presentTaskDetail(reading: TaskReading, viewer: Viewer) {
  const { task, release, draft, petition } = reading;
  const spec = release.procedure.tasks[task.key];
  if (!spec) throw new Error(`release ${release.hash} does not know task ${task.key}`);
  const own = new Set(release.forms[spec.formKey]?.keys().map(({ key }) => key));
  const known = Object.fromEntries(Object.entries(factsOfLine(reading.runs)).filter(([key]) => own.has(key)));
  return {
    ...presentTask(task, viewer),
    rev: task.rev,
    state: stateOf(reading),
    completedBy: completion(reading),
    suspendedBecause: task.paused ? 'Vụ việc đang tạm đình chỉ giải quyết' : null,
    form: withEarlierDesks(reading.form, reading),
    values: {
      ...reading.prefills,
      ...initial(spec.documentAct, known, reading, viewer),
      ...draft?.values,
      ...conditionFacts(reading, own, viewer),
    },
    draft: draft ? { savedAt: draft.savedAt } : null,
    grounds: spec.grounds.map(({ law, text }) => ({ law, text: text ?? '', title: titleOfLaw(law) })),
    timeLimit: limitOf(spec.timeLimit),
    deadlines: reading.deadlines.map((deadline) => presentDeadline(deadline, viewer)),
    papers: papersOf(reading, spec),
    document: reading.signing ? presentDocument(reading.signing) : null,
    approval: presentApproval(reading, viewer),
    returned: presentReturn(reading),
    files: reading.files,
    petition: presentPetition(petition as Petition),
  };
}

function stateOf({ task }: TaskReading): 'open' | 'completed' | 'cancelled' | 'suspended' {
  if (task.completedAt) return 'completed';
  if (task.cancelledAt) return 'cancelled';
  return task.paused ? 'suspended' : 'open';
}

function completion({ task, answers }: TaskReading) {
  const answer = answers.find(({ taskId }) => taskId === task.id);
  return answer ? { name: answer.officerName, at: answer.at } : null;
}

// A decision is made anew each time: the answer of the last round is shown as history, not as the default.
function initial(
  documentAct: string | undefined,
  known: Record<string, unknown>,
  { digital }: TaskReading,
  { at }: Viewer,
): Record<string, unknown> {
  const { decision: _decision, remark: _remark, sendBackTo: _sendBackTo, ...rest } = known;
  if (documentAct !== 'issue') return rest;
  const usual = { issuedOn: dayOf(at), signing: digital ? 'digital' : 'wet' };
  return { ...usual, ...rest, decision: 'approve' };
}

// What the form's conditions read beside its own fields: without it the page could not show what the server asks.
function conditionFacts(
  { petition, agency, runs, form }: TaskReading,
  own: ReadonlySet<string>,
  { at }: Viewer,
): Record<string, unknown> {
  const facts = { ...domainFacts(petition, agency, dayOf(at)), ...factsOfLine(runs) };
  const { names } = readForm(form);
  return Object.fromEntries(Object.entries(facts).filter(([key]) => names.has(key) && !own.has(key)));
}

/** Every paper of the step. The one that is wanted, as far as known, comes first; a decision is expected to be consent. */
function papersOf({ release, runs, draft }: TaskReading, { papers, previews, papersWhen }: TaskSpec) {
  const facts = { ...factsOfLine(runs), decision: 'approve', ...draft?.values };
  const shown = [...previews, ...papers].map((template) => {
    const { title, form, verified } = paperMeta(release.templates[template] ?? '');
    return { template, title, form, verified, own: papers.includes(template), when: papersWhen[template] ?? null };
  });
  const isWanted = ({ when }: { when: string | null }) => when === null || isTrue(when, facts);
  return [...shown.filter(isWanted), ...shown.filter((paper) => !isWanted(paper))];
}

function limitOf(limit: { value: string; internal: boolean; law?: string } | { none: string } | undefined) {
  if (!limit || 'none' in limit) return limit ? { value: null, internal: false, law: null, words: limit.none } : null;
  return {
    value: limit.value,
    internal: limit.internal,
    law: limit.law ?? null,
    words: limitWords(parseLimit(limit.value)),
  };
}
