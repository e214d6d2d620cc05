import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Agency } from '../../models/Agency.ts';
import type { Awaited } from '../../models/Awaited.ts';
import { Task } from '../../models/Task.ts';
import { type ListedAwaited, listedAwaited } from '../../queries/awaited.ts';
import type { IdentityVault } from '../../vault/identityVault.ts';
import type { Act } from '../act.ts';
import { completeTask } from '../completeTask.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { beginErrand } from '../startErrand.ts';
import { codeOf } from './targets.ts';

export type ReminderInput = { awaitedIds: string[]; answerBy: Day; text: string | null };
export type Reminder = { id: string; petitionId: string; runId: string; body: string; last: boolean };

/**
 * One letter to one body about everything it has not answered in time, drafted and laid before whoever signs it. Of a sealed
 * petition it names the code alone. It counts when it is issued; until then its matters cannot be put into another. Refuses with
 * 404 `not_found`, 409 `already_answered`, `reminder_pending`, `not_due`, `rounds_over`; 422 `different_bodies`.
 */
export async function sendReminder(act: Act, vault: IdentityVault, input: ReminderInput): Promise<Reminder> {
  const targets = await lockTargets(act, input.awaitedIds);
  const [first] = targets;
  if (!first || targets.length < new Set(input.awaitedIds).size)
    throw refusal(404, 'not_found', 'Không tìm thấy vụ việc cần đôn đốc.');
  const { reminderRounds } = await Agency.query(act.trx).findById(first.agencyId).throwIfNotFound();
  refuseUnfit(targets, dayOf(act.at), reminderRounds);
  if (input.answerBy <= dayOf(act.at))
    throw refusal(422, 'invalid_answers', 'Ngày đề nghị trả lời phải sau hôm nay.', { answerBy: 'Phải sau hôm nay' });
  const last = targets.some(({ reminders }) => reminders + 1 >= reminderRounds);
  const runId = await draftLetter(act, vault, targets, { ...input, last });
  const id = newId(act.at.getTime());
  const { agencyId, petitionId, body } = first;
  await act.trx('reminders').insert({
    ...{ id, agencyId, runId, body, last },
    answerBy: input.answerBy,
    madeBy: act.officer.id,
    madeAt: act.at,
  });
  for (const target of targets) await prepare(act, id, target);
  return { id, petitionId, runId, body, last };
}

// In one order for everybody, so that two who remind at once wait for each other instead of both.
async function lockTargets({ trx }: Act, ids: string[]): Promise<ListedAwaited[]> {
  const rows: { petitionId: string }[] = await trx('awaited').whereIn('id', ids).distinct('petitionId');
  const petitionIds = rows.map(({ petitionId }) => petitionId).sort();
  await trx('petitions').whereIn('id', petitionIds).orderBy('id').forUpdate().select('id');
  return listedAwaited(trx).whereIn('awaited.id', ids).orderBy(['awaited.petitionId', 'awaited.id']);
}

function refuseUnfit(targets: ListedAwaited[], today: Day, rounds: number): void {
  const bodies = new Set(targets.map(({ agencyId, bodyKey }) => `${agencyId} ${bodyKey}`));
  if (bodies.size > 1) throw refusal(422, 'different_bodies', 'Một công văn đôn đốc chỉ gửi một cơ quan.');
  for (const { state, body, petitionCode, reminders, pending, ...target } of targets) {
    const dueOn = target.answerBy ?? target.dueOn;
    const code = petitionCode ?? body;
    if (state !== 'open') throw refusal(409, 'already_answered', `${code}: đã có trả lời.`);
    if (pending)
      throw refusal(409, 'reminder_pending', `${code}: công văn đôn đốc lần ${pending.round} chưa phát hành.`);
    if (reminders >= rounds) throw refusal(409, 'rounds_over', `${code}: đã đủ ${rounds} lần đôn đốc.`);
    if (!dueOn || dueOn >= today) throw refusal(409, 'not_due', `${code}: chưa quá ngày đề nghị trả lời.`);
  }
}

async function draftLetter(
  act: Act,
  vault: IdentityVault,
  targets: ListedAwaited[],
  { answerBy, text, last }: ReminderInput & { last: boolean },
): Promise<string> {
  const { petitionId, body } = targets[0] as ListedAwaited;
  const values = {
    reminderBody: body,
    reminderMatters: targets.map((target) => ({
      code: codeOf(target),
      letter: letterOf(target),
      round: target.reminders + 1,
      matter: target.sealed ? null : target.title,
    })),
    reminderAnswerBy: answerBy,
    reminderText: text,
    lastReminder: last,
  };
  const facts = { ...values, recipients: [{ name: body, route: 'post' }] };
  const run = await onMatter(act, petitionId, (matter) => beginErrand(act, matter, { procedure: 'reminder', facts }));
  const task = await Task.query(act.trx).findOne({ runId: run.id, key: 'draft-reminder' }).throwIfNotFound();
  await completeTask(act, vault, task, { values });
  return run.id;
}

function letterOf({ letterNo, letterOn, askedOn }: ListedAwaited): string {
  return `${letterNo ? `văn bản số ${letterNo} ` : 'gửi '}ngày ${formatDay(letterOn ?? askedOn)}`;
}

async function prepare(act: Act, reminderId: string, target: Awaited): Promise<void> {
  const round = target.reminders + 1;
  await act.trx('reminder_targets').insert({ reminderId, awaitedId: target.id, round });
  await onMatter(act, target.petitionId, async (matter) =>
    note(matter, {
      act: 'reminder.prepared',
      ground: target.law,
      runId: target.runId,
      caseId: target.caseId,
      detail: { key: target.key, round },
    }),
  );
}
