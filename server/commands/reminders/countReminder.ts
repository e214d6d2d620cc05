import { type Day, isDay } from '../../domain/day.ts';
import { formatDay } from '../../domain/words.ts';
import { Run } from '../../models/Run.ts';
import type { Act } from '../act.ts';
import type { Done } from '../deadlines.ts';
import { type Entry, note } from '../journal.ts';
import { type Matter, onMatter } from '../matter.ts';
import { targetsOf } from './targets.ts';

type Named = { code: string; letter: string | null; round: number; matter: string | null };

/**
 * The letter of a reminder has left the house: only now is the body reminded, and asked for another day. A matter that was
 * taken out of the letter while it was corrected is not counted. After the last round the report that proposes a check of
 * responsibility names what still is not answered, and how it was asked for (NĐ154 Đ32.1).
 */
export async function countReminder(act: Act, matter: Matter, run: Run, done: readonly Done[]): Promise<void> {
  const letter = done.find(({ element }) => element === 'reminder-letter');
  if (run.procedure !== 'reminder' || !letter) return;
  const reminder = await act
    .trx('reminders')
    .where({ runId: run.id, state: 'prepared' })
    .first<{ id: string; last: boolean; answerBy: Day } | undefined>('id', 'last', 'answerBy');
  if (!reminder) return;
  const named = (run.facts.reminderMatters ?? []) as Named[];
  const answerBy = isDay(run.facts.reminderAnswerBy) ? run.facts.reminderAnswerBy : reminder.answerBy;
  await act.trx('reminders').where({ id: reminder.id }).update({ state: 'issued', issuedOn: letter.day, answerBy });
  const targets = (await targetsOf(act.trx, reminder.id)).filter(({ code }) => named.some((one) => one.code === code));
  for (const { id, petitionId, round, rev, state, law, runId, caseId, key } of targets) {
    const change = { reminders: round, ...(state === 'open' && { answerBy }), rev: rev + 1 };
    await act.trx('awaited').where({ id }).update(change);
    const entry = { act: 'reminder.issued', ground: law, runId, caseId, detail: { key, round } } satisfies Entry;
    // The letter lies with the first matter; the others come after it in the order in which matters are locked.
    if (petitionId === matter.petition.id) note(matter, entry);
    else await onMatter(act, petitionId, async (other) => note(other, entry));
  }
  if (reminder.last)
    await prepareReport(
      act,
      run,
      named,
      targets.filter(({ state }) => state === 'open'),
    );
}

async function prepareReport(act: Act, run: Run, named: Named[], open: { id: string; code: string }[]): Promise<void> {
  const owed = named.filter(({ code }) => open.some((one) => one.code === code));
  const course = [];
  for (const { id, code } of open) course.push(await courseOf(act, id, code, named));
  run.facts = { ...run.facts, reminderMatters: owed, responsibilityCourse: course.join('\n') };
  await Run.query(act.trx).findById(run.id).patch({ facts: run.facts });
}

type Past = { round: number; issuedOn: Day; answerBy: Day; number: string | null };

async function courseOf({ trx }: Act, awaitedId: string, code: string, named: Named[]): Promise<string> {
  const letters: Past[] = await trx('reminderTargets as t')
    .join('reminders as r', 'r.id', 't.reminderId')
    .leftJoin('documents as d', (on) => on.on('d.runId', 'r.runId').andOnVal('d.template', 'reminder-letter'))
    .where({ 't.awaitedId': awaitedId, 'r.state': 'issued' })
    .orderBy('t.round')
    .select('t.round', 'r.issuedOn', 'r.answerBy', 'd.number');
  const asked = named.find((one) => one.code === code)?.letter;
  const reminded = letters.map(
    ({ round, issuedOn, answerBy, number }) =>
      `đôn đốc lần ${round} ngày ${formatDay(issuedOn)}${number ? ` (công văn số ${number})` : ''}, đề nghị trả lời trước ngày ${formatDay(answerBy)}`,
  );
  return `${code}: ${[asked && `đã gửi ${asked}`, ...reminded].filter(Boolean).join('; ')}.`;
}
