import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { roleName } from '../../domain/roleNames.ts';
import { closesCircle, missingRoles, overlaps } from '../../domain/substitution.ts';
import { Absence } from '../../models/Absence.ts';
import { Officer } from '../../models/Officer.ts';
import { leavesOf } from '../../queries/absences.ts';
import type { Act } from '../act.ts';
import { notify } from '../notify.ts';

export type AbsenceInput = { fromOn: Day; toOn: Day; substituteId: string | null; reason: string };

/**
 * Records that an officer is away, and who stands in meanwhile. Refuses with 422 `past_absence`, `wrong_period`,
 * `self_substitute`, `other_agency`, `missing_role`; 409 `overlapping_absence`, `substitute_absent`, `substitution_cycle`.
 */
export async function recordAbsence(act: Act, absent: Officer, input: AbsenceInput): Promise<Absence> {
  // Two people recording at once must see each other's leave: a circle needs both.
  await act.trx.raw('select id from agencies where id = ? for no key update', [absent.agencyId]);
  const { fromOn, toOn, substituteId, reason } = input;
  const today = dayOf(act.at);
  if (fromOn < today) throw wrong('past_absence', 'fromOn', 'Không ghi nghỉ cho những ngày đã qua.');
  if (toOn < fromOn) throw wrong('wrong_period', 'toOn', 'Ngày cuối không được trước ngày đầu.');
  const leaves = await leavesOf(act.trx, absent.agencyId, today);
  const next = { officerId: absent.id, substituteId, from: fromOn, to: toOn };
  if (leaves.some((one) => one.officerId === absent.id && overlaps(one, next)))
    throw refusal(409, 'overlapping_absence', `${absent.name} đã có một đợt nghỉ trùng những ngày này.`);
  if (substituteId) {
    const substitute = await Officer.query(act.trx).findById(substituteId);
    demandFit(absent, substitute);
    if (closesCircle(leaves, next))
      throw refusal(
        409,
        'substitution_cycle',
        `${substitute.name} nghỉ cùng thời gian và được ${absent.name} thay: không ai thay ai được. Chọn người khác.`,
      );
    const away = leaves.find((one) => one.officerId === substituteId && overlaps(one, next));
    if (away)
      throw refusal(409, 'substitute_absent', `${substitute.name} cũng nghỉ trong thời gian này. Chọn người khác.`);
  }
  const absence = await Absence.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    agencyId: absent.agencyId,
    officerId: absent.id,
    fromOn,
    toOn,
    substituteId,
    reason,
    recordedBy: act.officer.id,
    recordedAt: act.at,
  });
  const away = { kind: 'handed-over', detail: { absenceOf: absent.id, fromOn, toOn } } as const;
  await notify(
    act,
    { ...away, officerIds: [absent.id], detail: { ...away.detail, as: 'absent' } },
    { ...away, officerIds: [substituteId], detail: { ...away.detail, as: 'substitute' } },
  );
  return absence;
}

/** Somebody is back early, or the leave is called off. Refuses with 409 `absence_over`. */
export async function endAbsence(act: Act, absence: Absence): Promise<Absence> {
  const open = await Absence.query(act.trx).findById(absence.id).forUpdate().throwIfNotFound();
  const today = dayOf(act.at);
  if (open.endedOn || open.toOn < today) throw refusal(409, 'absence_over', 'Đợt nghỉ này đã kết thúc.');
  // Called off before it began, it never was: on its first day he is there.
  const notBegun = open.fromOn > today;
  const endedOn = notBegun ? open.fromOn : today;
  const change = { endedOn, endedBy: act.officer.id, rev: open.rev + 1 };
  await Absence.query(act.trx).findById(open.id).patch(change);
  return Object.assign(open, change);
}

function demandFit(absent: Officer, substitute: Officer | undefined): asserts substitute is Officer {
  if (substitute?.id === absent.id)
    throw wrong('self_substitute', 'substituteId', 'Người nghỉ không thể tự thay mình. Chọn người khác.');
  if (!substitute || substitute.disabledAt || substitute.agencyId !== absent.agencyId)
    throw wrong('other_agency', 'substituteId', 'Người thay phải là cán bộ đang làm việc của cùng cơ quan.');
  const missing = missingRoles(absent.roles, substitute.roles);
  if (missing.length > 0)
    throw wrong(
      'missing_role',
      'substituteId',
      `${substitute.name} không giữ vai trò: ${missing.map(roleName).join(', ')}.`,
    );
}

function wrong(code: string, field: string, message: string) {
  return refusal(422, code, message, { [field]: message });
}
