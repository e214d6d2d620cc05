import { isDeepStrictEqual } from 'node:util';
import { refusal } from '../../domain/refusal.ts';
import { type Document, DocumentVersion } from '../../models/Document.ts';
import { Task } from '../../models/Task.ts';
import { getRelease } from '../../procedures/library.ts';
import { draftOf } from '../../queries/draftOf.ts';
import type { Act } from '../act.ts';
import { factsOf } from '../facts.ts';
import { onMatter } from '../matter.ts';
import { insertDraft } from './draftPaper.ts';
import { writeVersion } from './writeVersion.ts';

/**
 * The paper of a step that is still being answered becomes a draft from what is typed so far, blanks included, so that it
 * can be corrected in Word before the step is completed. Nothing new is written when nothing has changed. Refuses with 404
 * a paper the step does not write, 409 `task_over`.
 */
export async function takeToWord(
  act: Act,
  { id, petitionId }: Task,
  { template, values }: { template: string; values: Record<string, unknown> },
): Promise<Document> {
  return onMatter(act, petitionId, async (matter) => {
    const task = await Task.query(act.trx).findById(id).throwIfNotFound();
    if (task.completedAt || task.cancelledAt || task.paused)
      throw refusal(409, 'task_over', 'Việc này đã kết thúc hoặc đang tạm dừng.');
    const run = matter.runs.get(task.runId);
    if (!run) throw new Error(`task ${id} has no run`);
    const release = await getRelease(act.trx, run.releaseId);
    const spec = release.procedure.tasks[task.key];
    if (!spec?.papers.includes(template)) throw refusal(404, 'not_found', 'Việc này không soạn văn bản đó.');
    const own = new Set(release.forms[spec.formKey]?.keys().map(({ key }) => key));
    const typed = Object.fromEntries(Object.entries(values).filter(([key]) => own.has(key)));
    const facts = { ...factsOf(matter, run), ...typed };
    const before = await draftOf(act.trx, run.id, template);
    if (before && (await saysTheSame(act, before, facts))) return before;
    const document = before ?? (await insertDraft(act, matter, run, release, template));
    const options = { text: 'checked', facts, unfinished: true, act: 'paper.taken-to-word' } as const;
    return writeVersion(act, matter, run, document, before ? { state: 'draft' } : {}, options);
  });
}

async function saysTheSame({ trx }: Act, { id, version, state }: Document, facts: object): Promise<boolean> {
  const last = await DocumentVersion.query(trx).findById([id, version]);
  return state === 'draft' && isDeepStrictEqual(last?.context.facts, JSON.parse(JSON.stringify(facts)));
}
