import { dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { roleName } from '../../domain/roleNames.ts';
import { formatDay, formatMoment } from '../../domain/words.ts';
import { Absence } from '../../models/Absence.ts';
import { Officer } from '../../models/Officer.ts';
import { type Work, workOf } from '../../queries/workOf.ts';
import type { Act } from '../act.ts';
import { noteIncoming, onIncoming } from '../incoming/onIncoming.ts';
import { notify } from '../notify.ts';
import { type Item, moveTasks } from './moveTasks.ts';

/** To whom things go: everything to one, and single things elsewhere; null gives a task back to its unit. */
export type HandOverInput = {
  reason: string;
  toOfficerId: string;
  others: { id: string; toOfficerId: string | null }[];
};

/**
 * All work of an officer changes hands: open tasks with what was typed into them, envelopes on the desk; whom he stands in for
 * must look for somebody else. What was handed over is kept word for word. Refuses with 409 `nothing_to_hand_over`,
 * `work_changed`; 422 `wrong_officer`, `missing_role`.
 */
export async function handOver(act: Act, leaving: Officer, input: HandOverInput): Promise<string> {
  const today = dayOf(act.at);
  const receivers = await receiversOf(act, leaving, input);
  const work = await workOf(act.trx, leaving.id, today);
  if (Object.values(work).every(({ length }) => length === 0))
    throw refusal(409, 'nothing_to_hand_over', `${leaving.name} không còn việc nào để bàn giao.`);
  const to = new Map(input.others.map(({ id, toOfficerId }) => [id, toOfficerId]));
  const receiverOf = (id: string) => receivers.get(to.has(id) ? (to.get(id) ?? '') : input.toOfficerId) ?? null;
  refuseUnfit(work, receiverOf);
  const items = [
    ...(await moveTasks(act, leaving, work.tasks, work.drafts, receiverOf)),
    ...(await moveEnvelopes(act, work, receiverOf, input.toOfficerId)),
    ...(await moveDrafts(act, leaving, work, receivers.get(input.toOfficerId))),
    ...(await endSubstitutions(act, work)),
  ];
  const left = await workOf(act.trx, leaving.id, today);
  if (left.tasks.length > 0 || left.envelopes.length > 0)
    throw refusal(409, 'work_changed', `${leaving.name} vừa nhận thêm việc. Xem lại danh sách rồi bàn giao.`);
  const id = await keepRecord(act, leaving, input.reason, items);
  for (const [officerId, count] of countByReceiver(items))
    await notify(act, { kind: 'handed-over', officerIds: [officerId], detail: { handOverId: id, count } });
  return id;
}

async function receiversOf({ trx }: Act, leaving: Officer, input: HandOverInput): Promise<Map<string, Officer>> {
  const ids = [input.toOfficerId, ...input.others.flatMap(({ toOfficerId }) => toOfficerId ?? [])];
  const found = await Officer.query(trx)
    .whereIn('id', [...new Set(ids)])
    .where({ agencyId: leaving.agencyId })
    .whereNull('disabledAt')
    .whereNot('id', leaving.id);
  const receivers = new Map(found.map((officer) => [officer.id, officer]));
  if (ids.some((id) => !receivers.has(id)))
    throw refusal(422, 'wrong_officer', 'Người nhận phải là cán bộ khác, đang làm việc của cùng cơ quan.', {
      toOfficerId: 'Không phù hợp',
    });
  return receivers;
}

function refuseUnfit({ tasks }: Work, receiverOf: (id: string) => Officer | null): void {
  const faults: Record<string, string> = {};
  for (const { id, name, role } of tasks) {
    const receiver = receiverOf(id);
    if (receiver && !receiver.roles.includes(role))
      faults[id] = `${receiver.name} không giữ vai trò ${roleName(role)}: ${name}`;
  }
  const [first] = Object.values(faults);
  if (first) throw refusal(422, 'missing_role', `${first}. Chọn người khác, hoặc trả việc về đơn vị.`, faults);
}

async function moveEnvelopes(
  act: Act,
  { envelopes }: Work,
  receiverOf: (id: string) => Officer | null,
  usual: string,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const { id, number, year, state, arrivedOn } of envelopes) {
    const toOfficerId = receiverOf(id)?.id ?? usual;
    await onIncoming(act, id, async () => {
      await noteIncoming(act, id, { act: 'routed', toOfficerId, note: 'Bàn giao công việc' });
      return { holderId: toOfficerId };
    });
    items.push({
      kind: 'envelope',
      subjectId: id,
      petitionId: null,
      code: `${number}/${year}`,
      title: `Văn bản đến ngày ${formatDay(arrivedOn)}`,
      work: 'Văn bản đến đang giữ',
      state: state === 'opened' ? 'Đã bóc' : 'Chưa bóc',
      dueOn: null,
      toOfficerId,
    });
  }
  return items;
}

// What he typed into tasks that nobody or somebody else holds.
async function moveDrafts({ trx }: Act, leaving: Officer, work: Work, to: Officer | undefined): Promise<Item[]> {
  const others = work.drafts.filter(({ taskId }) => !work.tasks.some(({ id }) => id === taskId));
  if (to && others.length > 0)
    await trx.raw(
      `insert into drafts (task_id, officer_id, "values", saved_at)
       select task_id, ?, "values", saved_at from drafts where officer_id = ? on conflict do nothing`,
      [to.id, leaving.id],
    );
  await trx('drafts').where({ officerId: leaving.id }).delete();
  return others.map(({ taskId, taskName, petitionCode, savedAt }) => ({
    kind: 'draft',
    subjectId: taskId,
    petitionId: null,
    code: petitionCode ?? '',
    title: '',
    work: `Bản nháp: ${taskName}`,
    state: `Lưu lúc ${formatMoment(savedAt)}`,
    dueOn: null,
    toOfficerId: to?.id ?? null,
  }));
}

async function endSubstitutions({ trx }: Act, { substitutions }: Work): Promise<Item[]> {
  await Absence.query(trx)
    .findByIds(substitutions.map(({ id }) => id))
    .patch({ substituteId: null });
  return substitutions.map(({ id, officerName, fromOn, toOn }) => ({
    kind: 'substitution',
    subjectId: id,
    petitionId: null,
    code: '',
    title: '',
    work: `Thôi thay ${officerName}`,
    state: `Nghỉ từ ${formatDay(fromOn)} đến ${formatDay(toOn)}; cần cử người thay khác`,
    dueOn: null,
    toOfficerId: null,
  }));
}

async function keepRecord(act: Act, leaving: Officer, reason: string, items: Item[]): Promise<string> {
  const id = newId(act.at.getTime());
  const { agencyId } = leaving;
  await act
    .trx('hand_overs')
    .insert({ id, agencyId, officerId: leaving.id, reason, madeBy: act.officer.id, madeAt: act.at });
  await act.trx('hand_over_items').insert(items.map((item, at) => ({ ...item, handOverId: id, position: at + 1 })));
  return id;
}

function countByReceiver(items: Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { toOfficerId } of items) if (toOfficerId) counts.set(toOfficerId, (counts.get(toOfficerId) ?? 0) + 1);
  return counts;
}
