import { refusal } from '../domain/refusal.ts';
import { Petition } from '../models/Petition.ts';
import { Task } from '../models/Task.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { notify } from './notify.ts';

type Answers = Record<string, unknown>;

/**
 * Links a petition with the earlier one that its step names (`duplicateOf`): the same again, or somebody else's about the same
 * matter. One that is attached joins a petition of this agency; whoever is at work there is told. What the sender was guided
 * about before is not guided again. Refuses with 422 `invalid_answers`.
 */
export async function linkOriginal(act: Act, matter: Matter, values: Answers): Promise<void> {
  const { petition } = matter;
  const code = typeof values.duplicateOf === 'string' ? values.duplicateOf.trim() : '';
  if (!code) return;
  const attached = 'newContent' in values;
  const original = await Petition.query(act.trx).findOne({ code });
  const fault = faultOf(petition, original, attached);
  if (fault || !original)
    throw refusal(422, 'invalid_answers', 'Một số mục chưa nhập đúng.', { duplicateOf: fault ?? '' });
  const relation = !attached && values.relationKind === 'related' ? 'related' : 'same';
  const guidedBefore = relation === 'same' && (await wasGuided(act, petition, original));
  const linked = { originalId: original.id, relation, guidedBefore } as const;
  Object.assign(petition, linked);
  await Petition.query(act.trx).findById(petition.id).patch(linked);
  note(matter, {
    act: attached ? 'petition.attached' : 'petition.linked',
    ground: 'TT05 Đ6.2',
    detail: { code, relation },
  });
  if (attached) await tellHandlers(act, petition, original);
}

function faultOf(petition: Petition, original: Petition | undefined, attached: boolean): string | undefined {
  if (!original) return 'Không có đơn mang mã số này.';
  if (original.id === petition.id) return 'Đây là mã số của chính đơn này.';
  if (!original.registeredAt || (petition.registeredAt && original.registeredAt > petition.registeredAt))
    return 'Đơn ấy vào sổ sau đơn này: ghép đơn sau vào đơn trước.';
  if (attached && original.agencyId !== petition.agencyId)
    return 'Đơn ấy ở cơ quan khác: không ghép mà hướng dẫn hoặc lưu đơn (TT05 Đ6.2).';
  return undefined;
}

async function wasGuided({ trx }: Act, { id, agencyId }: Petition, original: Petition): Promise<boolean> {
  const guided = await Petition.query(trx)
    .where({ agencyId, outcome: 'guided' })
    .whereNot({ id })
    .where((same) => same.where({ id: original.id }).orWhere({ originalId: original.id }))
    .first();
  return guided !== undefined;
}

async function tellHandlers(act: Act, { code }: Petition, original: Petition): Promise<void> {
  const open = await Task.query(act.trx)
    .where({ petitionId: original.id })
    .whereNull('completedAt')
    .whereNull('cancelledAt');
  const officerIds = open.map(({ assigneeId }) => assigneeId);
  await notify(act, {
    kind: 'answered',
    officerIds,
    petitionId: original.id,
    detail: { name: `Đơn trùng ${code} được ghép vào hồ sơ` },
  });
}
