import { refusal } from '../../domain/refusal.ts';
import { Run } from '../../models/Run.ts';
import type { Act } from '../act.ts';
import { stopRun } from '../endRun.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { targetsOf } from './targets.ts';

/**
 * Takes back a letter that has not left the house: it was no reminder, and its matters may be put into another. Refuses with
 * 409 `reminder_over` once it is issued or taken back.
 */
export async function withdrawReminder(act: Act, reminder: { id: string; runId: string }): Promise<void> {
  const { id, runId } = reminder;
  const { petitionId } = await Run.query(act.trx).findById(runId).throwIfNotFound();
  await onMatter(act, petitionId, async (matter) => {
    const { state } = await act.trx('reminders').where({ id }).first<{ state: string }>('state');
    if (state !== 'prepared')
      throw refusal(
        409,
        'reminder_over',
        state === 'issued' ? 'Công văn đôn đốc đã phát hành, không rút được.' : 'Công văn đôn đốc này đã được rút.',
      );
    const run = matter.runs.get(runId);
    if (run?.state === 'open') await stopRun(act, matter, run, { state: 'withdrawn', name: 'Rút, không đôn đốc' });
    const change = { state: 'withdrawn', withdrawnBy: act.officer.id, withdrawnAt: act.at };
    await act.trx('reminders').where({ id }).update(change);
  });
  for (const { petitionId: of, law, runId: asked, caseId, key, round } of await targetsOf(act.trx, id))
    await onMatter(act, of, async (matter) =>
      note(matter, { act: 'reminder.withdrawn', ground: law, runId: asked, caseId, detail: { key, round } }),
    );
}
