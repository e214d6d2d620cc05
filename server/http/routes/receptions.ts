import type { Knex } from 'knex';
import { z } from 'zod';
import { openSession } from '../../commands/receptions/openSession.ts';
import { agree, decline, propose, recordHeard } from '../../commands/receptions/registrations.ts';
import { dayOf } from '../../domain/day.ts';
import { Agency } from '../../models/Agency.ts';
import type { Action } from '../../policies/ability.ts';
import { authorize, can, notFound } from '../../policies/authorize.ts';
import { presentRegistration, presentSession } from '../../presenters/reception.ts';
import { registrationsOf } from '../../queries/registrations.ts';
import { monthsOf, openTasksOf, readSession, sessionsOf } from '../../queries/sessions.ts';
import { getViewer } from '../../queries/viewer.ts';
import { HeardInput, Receptions, RegistrationInput, SessionDetail, SessionInput } from '../receptionShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { ById, Id } from '../shapes.ts';

const Done = z.object({ id: Id, state: z.string() });

export const receptionRoutes = [
  route({
    method: 'get',
    path: '/api/receptions',
    summary: 'Lãnh đạo tiếp công dân: các buổi tiếp, người chờ được tiếp, số ngày tiếp trong tháng',
    answer: Receptions,
    handle: (call) => receptionsOf(call, call.db),
  }),
  route({
    method: 'post',
    path: '/api/receptions/sessions',
    summary: 'Lập một buổi tiếp, bắt đầu từ đề xuất lịch',
    body: SessionInput,
    command: true,
    status: 201,
    answer: SessionDetail,
    handle: async (call) => {
      authorize(call.ability, 'register', 'Reception', call.officer);
      const { id } = await openSession(call.act, call.body);
      return detailOf(call, call.act.trx, id);
    },
  }),
  route({
    method: 'get',
    path: '/api/receptions/sessions/:id',
    summary: 'Một buổi tiếp: người được tiếp, kết quả, các mốc theo quy chế',
    params: ById,
    answer: SessionDetail,
    handle: (call) => detailOf(call, call.db, call.params.id),
  }),
  route({
    method: 'post',
    path: '/api/receptions/registrations',
    summary: 'Đề nghị lãnh đạo tiếp một công dân, một vụ việc',
    body: RegistrationInput,
    command: true,
    status: 201,
    answer: Done,
    handle: (call) => acted(call, 'start', () => propose(call.act, call.body)),
  }),
  route({
    method: 'post',
    path: '/api/receptions/registrations/:id/agreement',
    summary: 'Đồng ý tiếp, xếp vào một buổi',
    params: ById,
    body: z.strictObject({ sessionId: Id }),
    command: true,
    answer: Done,
    handle: async (call) => {
      if (!(await readSession(call.act.trx, call.officer.agencyId, call.body.sessionId))) throw notFound();
      return acted(call, 'complete', () => agree(call.act, call.params.id, call.body.sessionId));
    },
  }),
  route({
    method: 'post',
    path: '/api/receptions/registrations/:id/refusal',
    summary: 'Không tiếp, nêu lý do',
    params: ById,
    body: z.strictObject({ reason: z.string().trim().min(1, 'Ghi lý do').max(1000) }),
    command: true,
    answer: Done,
    handle: (call) => acted(call, 'complete', () => decline(call.act, call.params.id, call.body.reason)),
  }),
  route({
    method: 'post',
    path: '/api/receptions/registrations/:id/result',
    summary: 'Ghi kết quả tiếp một người: trả lời ngay, giao giải quyết, hoặc vắng mặt',
    params: ById,
    body: HeardInput,
    command: true,
    answer: Done,
    handle: (call) => acted(call, 'keep', () => recordHeard(call.act, call.params.id, call.body)),
  }),
];

type Viewed = Pick<Call<unknown, unknown, unknown>, 'officer' | 'ability'>;

async function receptionsOf({ officer, ability }: Viewed, db: Knex) {
  authorize(ability, 'read', 'Reception', officer);
  const { at } = await getViewer(db, officer, ability);
  const agency = await Agency.query(db).findById(officer.agencyId).throwIfNotFound();
  return {
    sessions: (await sessionsOf(db, agency.id)).map(presentSession),
    waiting: (await registrationsOf(db, agency.id).where('r.state', 'proposed')).map(presentRegistration),
    months: await monthsOf(db, agency, dayOf(at)),
    rules: agency.receptionRules,
    headTitle: agency.headTitle,
    abilities: abilitiesOf({ officer, ability }),
  };
}

async function detailOf({ officer, ability }: Viewed, db: Knex, id: string) {
  authorize(ability, 'read', 'Reception', officer);
  const found = await readSession(db, officer.agencyId, id);
  if (!found) throw notFound();
  const { receptionRules } = await Agency.query(db).findById(officer.agencyId).throwIfNotFound();
  return {
    session: presentSession(found.session),
    registrations: found.registrations.map(presentRegistration),
    marks: found.marks,
    waiting: (await registrationsOf(db, officer.agencyId).where('r.state', 'proposed')).map(presentRegistration),
    tasks: await openTasksOf(db, id, officer),
    rules: receptionRules,
    abilities: abilitiesOf({ officer, ability }),
  };
}

function abilitiesOf({ officer, ability }: Viewed) {
  const may = (action: Action) => can(ability, action, 'Reception', officer);
  return { open: may('register'), propose: may('start'), agree: may('complete'), record: may('keep') };
}

async function acted<P, Q, B>(
  { ability, officer }: CommandCall<P, Q, B>,
  action: Action,
  work: () => Promise<{ id: string; state: string }>,
) {
  authorize(ability, action, 'Reception', officer);
  const { id, state } = await work();
  return { id, state };
}
