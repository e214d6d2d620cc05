import type { Day } from '../../domain/day.ts';
import { formatMoment } from '../../domain/words.ts';
import type { Officer } from '../../models/Officer.ts';
import { Task } from '../../models/Task.ts';
import type { ListedTask } from '../../queries/worklist.ts';
import type { KeptDraft } from '../../queries/workOf.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';

/** One line of the record of a hand-over. */
export type Item = {
  kind: 'task' | 'envelope' | 'draft' | 'substitution';
  subjectId: string;
  petitionId: string | null;
  code: string;
  title: string;
  work: string;
  state: string;
  dueOn: Day | null;
  toOfficerId: string | null;
};

/** Gives tasks with what was typed into them to others, matter by matter in one order, so that no two acts wait for each other. */
export async function moveTasks(
  act: Act,
  leaving: Officer,
  tasks: ListedTask[],
  drafts: KeptDraft[],
  receiverOf: (id: string) => Officer | null,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const petitionId of [...new Set(tasks.map((task) => task.petitionId))].sort()) {
    await onMatter(act, petitionId, async (matter) => {
      for (const listed of tasks.filter((task) => task.petitionId === petitionId)) {
        const open = await Task.query(act.trx).findById(listed.id).throwIfNotFound();
        if (open.completedAt || open.cancelledAt || open.assigneeId !== leaving.id) continue;
        const assigneeId = receiverOf(open.id)?.id ?? null;
        const rev = open.rev + 1;
        await Task.query(act.trx).findById(open.id).patch({ assigneeId, rev });
        await moveDraft(act, open.id, leaving.id, assigneeId);
        note(matter, {
          act: 'task.handedOver',
          runId: open.runId,
          caseId: open.caseId,
          taskId: open.id,
          detail: { key: open.key, fromId: leaving.id, ...(assigneeId && { assigneeId }), rev },
        });
        const draft = drafts.find(({ taskId }) => taskId === open.id);
        items.push({
          kind: 'task',
          subjectId: open.id,
          petitionId,
          code: [listed.caseCode, listed.petitionCode].filter(Boolean).join(' · '),
          title: listed.sealed ? 'Nội dung được giữ bí mật' : listed.title,
          work: listed.name,
          state: [stateOf(listed), draft && `có bản nháp lưu lúc ${formatMoment(draft.savedAt)}`]
            .filter(Boolean)
            .join('; '),
          dueOn: listed.dueOn,
          toOfficerId: assigneeId,
        });
      }
    });
  }
  return items;
}

async function moveDraft({ trx }: Act, taskId: string, from: string, to: string | null): Promise<void> {
  if (to)
    await trx.raw(
      `insert into drafts (task_id, officer_id, "values", saved_at)
       select task_id, ?, "values", saved_at from drafts where officer_id = ? and task_id = ? on conflict do nothing`,
      [to, from, taskId],
    );
  await trx('drafts').where({ taskId, officerId: from }).delete();
}

function stateOf({ paused, sentBack }: ListedTask): string {
  if (paused) return 'Tạm dừng';
  return sentBack ? 'Bị trả lại để sửa' : 'Đang làm';
}
