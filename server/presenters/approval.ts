import { dayOf } from '../domain/day.ts';
import { signingRight } from '../domain/signing.ts';
import type { FormKey } from '../forms/index.ts';
import { type FileNames, sayAnswer, sayAnswers } from '../forms/sayAnswers.ts';
import type { Run } from '../models/Run.ts';
import type { Answer, TaskReading } from '../queries/taskDetail.ts';
import { presentDocument } from './petition.ts';
import { presentRight } from './signingDesk.ts';
import type { Viewer } from './task.ts';

/**
 * What is put before the person who decides: the latest answer of the step that drafted it, by label; what changed since
 * it was sent back; the remarks so far; the paper to be signed. Null where nothing is decided.
 */
export function presentApproval(reading: TaskReading, { officer, at }: Viewer) {
  const { labels, task, signing, slip, ground, release } = reading;
  const act = release.procedure.tasks[task.key]?.documentAct;
  if (act === 'issue' || !labels[task.key]?.some(({ key }) => key === 'decision')) return null;
  const rounds = proposalsOf(reading);
  const files = new Map(reading.files.map(({ id, name }) => [id, name]));
  const latest = rounds.at(-1);
  if (!latest) return null;
  const before = rounds.at(-2);
  const decisions = decisionsOf(reading);
  const isAgain = before && decisions.some((one) => isSendBack(one) && before.at <= one.at && one.at <= latest.at);
  return {
    proposedBy: { name: latest.officerName, at: latest.at },
    proposal: sayAnswers(labels[latest.key] ?? [], latest.values, files),
    changes: isAgain ? differences(before, latest, labels[latest.key] ?? [], files) : null,
    remarks: decisions.flatMap((one) => {
      const remark = remarkOf(one);
      return remark ? [{ by: one.officerName, at: one.at, remark }] : [];
    }),
    document: signing ? presentDocument(signing) : null,
    slip: slip ? presentDocument(slip) : null,
    signature:
      act === 'approve' && ground
        ? presentRight(signingRight({ officer, on: dayOf(at), ...ground }), officer.title)
        : null,
  };
}

/** Why a step comes again: who sent its result back, and with which remark. */
export function presentReturn(reading: TaskReading) {
  if (!reading.task.sentBack) return null;
  const last = decisionsOf(reading).filter(isSendBack).at(-1);
  return last ? { by: last.officerName, at: last.at, remark: remarkOf(last) ?? '' } : null;
}

/** The answers of the step whose result is decided upon, first round first. */
function proposalsOf(reading: TaskReading): Answer[] {
  const { answers, task } = reading;
  const owner = ownerOf(reading);
  const until = answers.find(({ taskId }) => taskId === task.id)?.at;
  const known = answers.filter(
    ({ runId, key, at }) => runId === owner?.id && key !== task.key && !(until && at > until),
  );
  const drafting = known.filter(({ key }) => draftersOf(reading, owner).includes(key));
  const latest = (drafting.length > 0 ? drafting : known).at(-1);
  return known.filter(({ key }) => key === latest?.key);
}

/** A paper is drafted in the run that calls for its signature; a proposal in the run in which it is decided. */
function ownerOf({ runs, signing }: TaskReading): Run | undefined {
  return signing ? runs.at(-2) : runs.at(-1);
}

function draftersOf({ runs, releases, signing, task }: TaskReading, owner: Run | undefined): string[] {
  const procedure = owner && releases[runs.indexOf(owner)]?.procedure;
  if (!procedure) return [];
  const { papers = [], previews = [] } = procedure.tasks[task.key] ?? {};
  const wanted = signing ? [signing.template] : [...papers, ...previews];
  return Object.values(procedure.tasks)
    .filter(({ id, papers: drafts }) => id !== task.key && drafts.some((template) => wanted.includes(template)))
    .map(({ id }) => id);
}

/** What was decided so far about this paper or proposal: in the run that drafted it, and by those it called for a signature. */
function decisionsOf({ answers, runs, signing }: TaskReading): Answer[] {
  const owner = signing ? runs.at(-2) : runs.at(-1);
  return answers.filter(({ values, runId, parentRunId, documentId }) => {
    if (!('decision' in values)) return false;
    return runId === owner?.id || (parentRunId === owner?.id && (!signing || documentId === signing.id));
  });
}

function isSendBack({ values }: Answer): boolean {
  return values.decision === 'sendBack';
}

function remarkOf({ values }: Answer): string | null {
  return (
    [values.remark, values.headRemark].find((text): text is string => typeof text === 'string' && text !== '') ?? null
  );
}

function differences(before: Answer, latest: Answer, fields: FormKey[], files: FileNames) {
  return fields
    .map((field) => ({
      label: field.label,
      before: sayAnswer(field, before.values[field.key], files),
      after: sayAnswer(field, latest.values[field.key], files),
    }))
    .filter(({ before: old, after }) => old !== after);
}
