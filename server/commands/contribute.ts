import { Awaited } from '../models/Awaited.ts';
import { Run } from '../models/Run.ts';
import { Task } from '../models/Task.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import type { Matter } from './matter.ts';
import { notify } from './notify.ts';

/** What an errand found, as the run that began it reads it: a row of the fact `contributions`. */
export type Contribution = { source: string; content: string; on: string | null; number: string | null };

/**
 * Gives what an errand found to the run that began it: every answer of another body, and what its procedure names. Whoever
 * has the step it was begun from is told.
 */
export async function contribute(act: Act, matter: Matter, run: Run, release: Release): Promise<void> {
  const { trx } = act;
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  if (parent?.state !== 'open') return;
  const answers = await Awaited.query(trx)
    .where({ runId: run.id })
    .whereIn('state', ['answered', 'silent'])
    .orderBy('id');
  const found = [...answers.map(ofAnswer), ...ofFacts(run.facts, release)];
  if (found.length === 0) return;
  const before = Array.isArray(parent.facts.contributions) ? parent.facts.contributions : [];
  parent.facts = { ...parent.facts, contributions: [...before, ...found] };
  parent.rev += 1;
  await Run.query(trx).findById(parent.id).patch({ facts: parent.facts, rev: parent.rev });
  const { name } = release.procedure;
  const step = run.taskId && (await Task.query(trx).findById(run.taskId));
  if (step && !step.completedAt && !step.cancelledAt)
    await notify(act, {
      kind: 'answered',
      officerIds: [step.assigneeId],
      petitionId: run.petitionId,
      taskId: step.id,
      detail: { name },
    });
}

const OPINIONS = {
  agree: 'Đồng ý',
  partly: 'Đồng ý một phần',
  disagree: 'Không đồng ý',
  other: 'Ý kiến khác',
} as const;

function ofAnswer({ body, state, opinion, content, answeredOn, letterNumber }: Awaited): Contribution {
  const said = [opinion && OPINIONS[opinion], content].filter(Boolean).join(': ');
  const silent = ['Không trả lời', content].filter(Boolean).join(': ');
  return {
    source: body,
    content: state === 'silent' ? silent : said || 'Có văn bản trả lời',
    on: answeredOn,
    number: letterNumber,
  };
}

function ofFacts(facts: Record<string, unknown>, { procedure }: Release): Contribution[] {
  return procedure.contributes.flatMap(({ name, about, content, on }) => {
    const said = textOf(facts[content]);
    const subject = about && textOf(facts[about]);
    if (!said) return [];
    return [
      {
        source: subject ? `${name}: ${subject}` : name,
        content: said,
        on: (on && textOf(facts[on])) || null,
        number: null,
      },
    ];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
