import { type Day, dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { addFiles } from '../files/attach.ts';
import { Awaited, type Opinion } from '../models/Awaited.ts';
import type { Act } from './act.ts';
import { followAnswer } from './followAnswer.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';
import { notify } from './notify.ts';

/** What a body answered: a day, the number of its letter, its words, the scan; or that it did not answer. */
export type AnswerInput = {
  state: 'answered' | 'silent';
  answeredOn?: Day | null | undefined;
  letterNumber?: string | null | undefined;
  opinion?: Opinion | null | undefined;
  content?: string | null | undefined;
  fileIds?: string[] | undefined;
};

/**
 * Records what another body answered; whoever asked is told. Refuses with 409 `already_answered`, 422 with fields: a day before
 * the question or in the future, an opinion that was asked for and is missing, nothing said at all.
 */
export async function recordAnswer(act: Act, awaited: Awaited, answer: AnswerInput): Promise<Awaited> {
  return onMatter(act, awaited.petitionId, async (matter) => {
    const open = await Awaited.query(act.trx).findById(awaited.id).throwIfNotFound();
    if (open.state !== 'open') throw refusal(409, 'already_answered', `Trả lời của ${open.body} đã được ghi nhận.`);
    const faults = answer.state === 'answered' ? faultsOf(act, open, answer) : {};
    if (Object.keys(faults).length > 0)
      throw refusal(422, 'invalid_answers', Object.values(faults)[0] ?? 'Một số mục chưa nhập đúng.', faults);
    const change = {
      ...(answer.state === 'answered'
        ? answered(open, answer)
        : { state: answer.state, content: answer.content ?? null }),
      recordedBy: act.officer.id,
      recordedAt: act.at,
      rev: open.rev + 1,
    };
    const { fileIds = [] } = answer;
    if (answer.state === 'answered' && fileIds.length > 0)
      await addFiles(act.trx, open.petitionId, fileIds, act.officer, { title: `Trả lời: ${open.body}`, taskId: null });
    await Awaited.query(act.trx).findById(open.id).patch(change);
    if (answer.state === 'answered' && answer.answeredOn)
      await followAnswer(act, matter, open, { answeredOn: answer.answeredOn, content: answer.content ?? null });
    note(matter, {
      act: 'answer.recorded',
      ground: open.law,
      runId: open.runId,
      caseId: open.caseId,
      detail: { key: open.key, state: change.state },
    });
    const about = { petitionId: open.petitionId, detail: { key: open.key, name: open.name } };
    for (const told of await holdersOf(act, open)) await notify(act, { kind: 'answered', ...about, ...told });
    return Object.assign(open, change);
  });
}

function faultsOf({ at }: Act, open: Awaited, answer: AnswerInput): Record<string, string> {
  const { answeredOn, opinion, content, fileIds } = answer;
  return {
    ...(!answeredOn && { answeredOn: 'Ghi ngày trả lời' }),
    ...(answeredOn && answeredOn < open.askedOn && { answeredOn: 'Ngày trả lời không được trước ngày hỏi' }),
    ...(answeredOn && answeredOn > dayOf(at) && { answeredOn: 'Ngày trả lời không được ở tương lai' }),
    ...(open.wantsOpinion && !opinion && { opinion: 'Chọn ý kiến của cơ quan được hỏi' }),
    ...(!content && !fileIds?.length && { content: 'Ghi nội dung trả lời hoặc đính kèm văn bản trả lời' }),
  };
}

function answered(
  open: Awaited,
  { answeredOn, letterNumber, opinion, content, fileIds }: AnswerInput,
): Partial<Awaited> {
  return {
    state: 'answered',
    answeredOn: answeredOn ?? null,
    letterNumber: letterNumber ?? null,
    opinion: open.wantsOpinion ? (opinion ?? null) : null,
    content: content ?? null,
    fileIds: fileIds ?? [],
  };
}

type Told = { officerIds: string[]; taskId?: string };

// Who waits for it now, at which step; of a run that is over, who did its last step.
async function holdersOf({ trx }: Act, { runId }: Awaited): Promise<Told[]> {
  const waiting = await trx('tasks')
    .where({ runId, completedAt: null, cancelledAt: null })
    .whereNotNull('assigneeId')
    .select<{ id: string; assigneeId: string }[]>('id', 'assigneeId');
  if (waiting.length > 0) return waiting.map(({ id, assigneeId }) => ({ officerIds: [assigneeId], taskId: id }));
  const last = await trx('tasks')
    .where({ runId })
    .whereNotNull('completedBy')
    .orderBy('completedAt', 'desc')
    .first('completedBy');
  return last ? [{ officerIds: [last.completedBy] }] : [];
}
