import { kindWords } from '../domain/fileKinds.ts';
import { refusal } from '../domain/refusal.ts';
import { addFiles } from '../files/attach.ts';
import type { FileKind, FormKey, FormValues } from '../forms/index.ts';
import type { Task } from '../models/Task.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';

/**
 * Files that a step was answered with become the petition's, under the label of their field. An officer attaches what they
 * uploaded or what the petition already has, of the kinds the field takes. Refuses with 422 `invalid_answers` at the field.
 */
export async function attachAnswers(
  act: Act,
  matter: Matter,
  task: Task,
  fields: FormKey[],
  values: FormValues,
): Promise<void> {
  const picked = pickedIn(fields, values);
  await demandFit(act, matter, picked);
  for (const { key, label, ids } of picked) {
    await addFiles(act.trx, matter.petition.id, ids, act.officer, { title: label, taskId: task.id });
    note(matter, {
      act: 'files.attached',
      runId: task.runId,
      caseId: task.caseId ?? undefined,
      taskId: task.id,
      detail: { field: key, title: label, files: ids.length },
    });
  }
}

/** `where` is what a person is told: the row of a list and its field. */
type Picked = { key: string; label: string; where: string; ids: string[]; accept: FileKind[] };

function pickedIn(fields: FormKey[], values: FormValues): Picked[] {
  return fields.flatMap(({ key, label, type, accept = [], items = [] }) => {
    const value = values[key];
    if (!Array.isArray(value) || value.length === 0) return [];
    if (type === 'files') return [{ key, label, where: '', ids: value as string[], accept }];
    if (type !== 'list') return [];
    return (value as FormValues[]).flatMap((row, index) =>
      pickedIn(items, row).map((one) => ({ ...one, key, where: `Dòng ${index + 1}, ${one.label}: ` })),
    );
  });
}

async function demandFit({ trx, officer }: Act, { petition }: Matter, picked: Picked[]): Promise<void> {
  const ids = picked.flatMap((one) => one.ids);
  if (ids.length === 0) return;
  const rows = await trx('files')
    .whereIn('id', ids)
    .select<{ id: string; name: string; kind: FileKind; petitionId: string | null; uploadedBy: string }[]>(
      ...['id', 'name', 'kind', 'petitionId', 'uploadedBy'],
    );
  const found = new Map(rows.map((row) => [row.id, row]));
  const faults: Record<string, string> = {};
  for (const { key, where, ids: wanted, accept } of picked) {
    for (const id of wanted) {
      const file = found.get(id);
      const ours = file?.petitionId === petition.id || (file?.petitionId === null && file.uploadedBy === officer.id);
      if (!file || !ours) faults[key] ??= `${where}Tệp không còn, đã thuộc đơn khác hoặc không do bạn tải lên.`;
      else if (!accept.includes(file.kind))
        faults[key] ??= `${where}“${file.name}”: mục này chỉ nhận ${kindWords(accept)}.`;
    }
  }
  if (Object.keys(faults).length) throw refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', faults);
}
