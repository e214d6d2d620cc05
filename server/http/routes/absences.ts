import { z } from 'zod';
import { endAbsence, recordAbsence } from '../../commands/staff/absences.ts';
import { addDays, dayOf } from '../../domain/day.ts';
import { Absence } from '../../models/Absence.ts';
import { Officer } from '../../models/Officer.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { presentAbsence } from '../../presenters/staff.ts';
import { findAbsence, listAbsences } from '../../queries/absences.ts';
import { getViewer } from '../../queries/viewer.ts';
import { type CommandCall, route } from '../route.ts';
import { ById } from '../shapes.ts';
import { AbsenceInput, AbsenceRow } from '../staffShapes.ts';

// Who was away last month still explains who did what.
const LOOK_BACK_DAYS = 31;

export const absenceRoutes = [
  route({
    method: 'get',
    path: '/api/absences',
    summary: 'Lịch nghỉ, vắng mặt của cơ quan',
    answer: z.object({ items: z.array(AbsenceRow) }),
    handle: async ({ db, officer, ability }) => {
      const viewer = await getViewer(db, officer, ability);
      const rows = await listAbsences(db, officer.agencyId, addDays(dayOf(viewer.at), -LOOK_BACK_DAYS));
      return { items: rows.map((row) => presentAbsence(row, viewer)) };
    },
  }),
  route({
    method: 'post',
    path: '/api/officers/:id/absences',
    summary: 'Ghi một đợt nghỉ và người thay',
    params: ById,
    body: AbsenceInput,
    command: true,
    status: 201,
    answer: AbsenceRow,
    handle: async (call) => {
      const { act, ability, params, body } = call;
      const absent = await Officer.query(act.trx).findById(params.id);
      if (!absent || absent.disabledAt) throw notFound();
      authorize(ability, 'read', 'Officer', absent);
      authorize(ability, 'register', 'Absence', { agencyId: absent.agencyId, officerId: absent.id });
      return answered(call, (await recordAbsence(act, absent, body)).id);
    },
  }),
  route({
    method: 'delete',
    path: '/api/absences/:id',
    summary: 'Kết thúc sớm hoặc hủy một đợt nghỉ',
    params: ById,
    command: true,
    answer: AbsenceRow,
    handle: async (call) => {
      const absence = authorize(
        call.ability,
        'read',
        'Absence',
        await Absence.query(call.act.trx).findById(call.params.id),
      );
      if (absence.officerId !== call.officer.id) authorize(call.ability, 'register', 'Absence', absence);
      return answered(call, (await endAbsence(call.act, absence)).id);
    },
  }),
];

async function answered<Q, B>({ db, officer, ability }: CommandCall<{ id: string }, Q, B>, id: string) {
  const row = await findAbsence(db, id);
  if (!row) throw notFound();
  return presentAbsence(row, await getViewer(db, officer, ability));
}
