import { paperMeta } from '../documents/index.ts';
import { limitWords, parseLimit } from '../domain/clock.ts';
import { formatDay } from '../domain/words.ts';
import type { FormKey } from '../forms/index.ts';
import type { Petition } from '../models/Petition.ts';
import { titleOfLaw } from '../procedures/law.ts';
import { type Answer, factsOfLine, type TaskReading } from '../queries/taskDetail.ts';
import { presentDeadline } from './deadline.ts';
import { presentDocument, presentPetition } from './petition.ts';
import { presentTask, type Viewer } from './task.ts';

/** The task page: form, what is known so far, grounds, clocks, papers, and for a head what there is to approve. */
export function presentTaskDetail(reading: TaskReading, viewer: Viewer) {
  const { task, release, draft, petition } = reading;
  const spec = release.procedure.tasks[task.key];
  const schema = release.schemas[spec?.formKey ?? task.key];
  if (!spec || !schema) throw new Error(`release ${release.hash} does not know task ${task.key}`);
  const own = new Set(release.forms[spec.formKey]?.keys().map(({ key }) => key));
  const known = Object.fromEntries(Object.entries(factsOfLine(reading.runs)).filter(([key]) => own.has(key)));
  return {
    ...presentTask(task, viewer),
    rev: task.rev,
    state: stateOf(reading),
    completedBy: completion(reading),
    suspendedBecause: task.paused ? 'Vụ việc đang tạm đình chỉ giải quyết' : null,
    form: schema,
    values: { ...initial(spec.documentAct, known, viewer), ...draft?.values },
    draft: draft ? { savedAt: draft.savedAt } : null,
    grounds: spec.grounds.map(({ law, text }) => ({ law, text: text ?? '', title: titleOfLaw(law) })),
    timeLimit: limitOf(spec.timeLimit),
    deadlines: reading.deadlines.map((deadline) => presentDeadline(deadline, viewer)),
    papers: spec.papers.map((template) => {
      const { title, form, verified } = paperMeta(release.templates[template] ?? '');
      return { template, title, form, verified, when: spec.papersWhen[template] ?? null };
    }),
    approval: spec.role === 'head' && schema.components.length > 0 ? approvalOf(reading) : null,
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
  { at }: Viewer,
): Record<string, unknown> {
  if (documentAct === 'issue')
    return { issuedOn: new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10), ...known };
  const { decision: _decision, remark: _remark, ...rest } = known;
  return rest;
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

/**
 * What is put before the head: the latest answer of the step before, its values by label, what changed since the round
 * before, the remarks so far, and the paper to be signed.
 */
function approvalOf(reading: TaskReading) {
  const { runs, release, answers, task, signing } = reading;
  const owner = task.petitionId && runs.length > 1 && release.procedure.subject === 'paper' ? runs.at(-2) : runs.at(-1);
  const decisions = answers.filter(({ key, values }) => key === task.key || 'decision' in values);
  const proposals = answers.filter(
    ({ values, taskId }) => taskId !== task.id && !('decision' in values) && !('issuedOn' in values),
  );
  const latest = proposals.at(-1);
  if (!owner || !latest) return null;
  const before = proposals.filter(({ key }) => key === latest.key).at(-2);
  const labels = reading.labels;
  return {
    proposedBy: { name: latest.officerName, at: latest.at },
    proposal: describe(latest, labels),
    changes: before ? differences(before, latest, labels) : null,
    remarks: decisions
      .filter(({ values }) => typeof values.remark === 'string' && values.remark !== '')
      .map(({ officerName, at, values }) => ({ by: officerName, at, remark: String(values.remark) })),
    document: signing ? presentDocument(signing) : null,
  };
}

function describe({ key, values }: Answer, labels: Record<string, FormKey[]>) {
  return (labels[key] ?? [])
    .filter((field) => values[field.key] !== null && values[field.key] !== undefined && values[field.key] !== '')
    .map((field) => ({ label: field.label, value: words(field, values[field.key]) }));
}

function differences(before: Answer, latest: Answer, labels: Record<string, FormKey[]>) {
  return (labels[latest.key] ?? [])
    .map((field) => ({
      label: field.label,
      before: words(field, before.values[field.key]),
      after: words(field, latest.values[field.key]),
    }))
    .filter(({ before: old, after }) => old !== after);
}

function words(field: FormKey, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'boolean') return value === true ? 'Có' : 'Không';
  if (field.type === 'date' && typeof value === 'string') return formatDay(value);
  if (Array.isArray(value)) return value.map((item) => itemWords(field, item)).join('\n');
  return field.options?.find((option) => option.value === value)?.label ?? String(value);
}

function itemWords(field: FormKey, item: unknown): string {
  if (typeof item !== 'object' || item === null)
    return field.options?.find(({ value }) => value === item)?.label ?? String(item);
  const values = item as Record<string, unknown>;
  return `• ${(field.items ?? [])
    .map((part) => words(part, values[part.key]))
    .filter(Boolean)
    .join(' — ')}`;
}
