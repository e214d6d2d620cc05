import { z } from 'zod';
import { openIdentity } from '../../commands/openIdentity.ts';
import { receiveMessage } from '../../commands/receiveMessage.ts';
import { amendPetition, registerPetition } from '../../commands/registerPetition.ts';
import { startSideProcedure } from '../../commands/startSideProcedure.ts';
import { refusal } from '../../domain/refusal.ts';
import { Deadline } from '../../models/Deadline.ts';
import { Incoming } from '../../models/Incoming.ts';
import { Party } from '../../models/Party.ts';
import { Petition } from '../../models/Petition.ts';
import { Run } from '../../models/Run.ts';
import { authorize, notFound } from '../../policies/authorize.ts';
import { presentExplanation, supposed } from '../../presenters/deadline.ts';
import { presentDossier, presentFound, presentPetitionRow } from '../../presenters/petition.ts';
import { presentTimelineEntry, sparing } from '../../presenters/timeline.ts';
import { getRelease } from '../../procedures/library.ts';
import { readDossier } from '../../queries/dossier.ts';
import { earlierMatters } from '../../queries/petitions.ts';
import { search } from '../../queries/search.ts';
import { timeline } from '../../queries/timeline.ts';
import { getViewer } from '../../queries/viewer.ts';
import { PetitionInput } from '../intakeShapes.ts';
import { Dossier, Explanation, PetitionRow } from '../matterShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { ById, Day, Id, Instant, paging } from '../shapes.ts';

const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const petitionRoutes = [
  route({
    method: 'post',
    path: '/api/petitions',
    summary: 'Nhập đơn; đủ thông tin thì vào sổ và bắt đầu xử lý',
    body: PetitionInput,
    command: true,
    status: 201,
    answer: Dossier,
    handle: async (call) => {
      await authorizeEntry(call, call.body.incomingId);
      const petition = await registerPetition(call.act, call.deps.vault, call.body);
      return dossierOf(call, petition.id);
    },
  }),
  route({
    method: 'put',
    path: '/api/petitions/:id',
    summary: 'Sửa đơn chưa đủ thông tin; vào sổ khi đủ',
    params: ById,
    body: PetitionInput,
    command: true,
    answer: Dossier,
    handle: async (call) => {
      const petition = authorize(
        call.ability,
        'edit',
        'Petition',
        await Petition.query(call.act.trx).findById(call.params.id).forUpdate(),
      );
      await amendPetition(call.act, call.deps.vault, petition, call.body, call.rev);
      return dossierOf(call, petition.id);
    },
  }),
  route({
    method: 'get',
    path: '/api/petitions/:id',
    summary: 'Hồ sơ của một đơn',
    params: ById,
    answer: Dossier,
    handle: (call) => dossierOf(call, call.params.id),
  }),
  // After the petition by its id: of routes that fit, the router takes the last.
  route({
    method: 'get',
    path: '/api/petitions/earlier',
    summary: 'Những lần trước của một người',
    query: z.strictObject({
      name: z.string().max(200).optional(),
      idNumber: z.string().max(30).optional(),
      phone: z.string().max(30).optional(),
    }),
    answer: z.object({ items: z.array(PetitionRow) }),
    handle: async ({ db, ability, query }) => ({
      items: (await earlierMatters(db, ability, query)).map(presentPetitionRow),
    }),
  }),
  route({
    method: 'post',
    path: '/api/petitions/:id/parties/:partyId/opening',
    summary: 'Mở thông tin người tố cáo, có ghi mục đích',
    params: z.strictObject({ id: Id, partyId: Id }),
    body: z.strictObject({ purpose: z.string().trim().min(20).max(500) }),
    answer: z.object({
      name: z.string(),
      birthYear: z.number().nullish(),
      idNumber: z.string().nullish(),
      phone: z.string().nullish(),
      email: z.string().nullish(),
      address: z.string().nullish(),
    }),
    handle: async ({ db, deps, ability, officer, params, body }) => {
      const petition = await Petition.query(db).findById(params.id);
      authorize(ability, 'readIdentity', 'Petition', petition);
      const party = await Party.query(db).findOne({ id: params.partyId, petitionId: params.id });
      if (!party) throw notFound();
      return openIdentity(db, deps.vault, officer, party.id, body.purpose);
    },
  }),
  route({
    method: 'get',
    path: '/api/petitions/:id/timeline',
    summary: 'Diễn biến, mới nhất trước',
    params: ById,
    query: z.strictObject(paging),
    answer: listOf(
      z.object({
        seq: z.number(),
        at: Instant,
        officer: z.string().nullable(),
        act: z.string(),
        words: z.string(),
        ground: z.string().nullable(),
        remark: z.string().nullable(),
        link: z.object({ documentId: Id.optional(), taskId: Id.optional() }),
      }),
    ),
    handle: async ({ db, officer, ability, params, query }) => {
      const petition = authorize(ability, 'read', 'Petition', await Petition.query(db).findById(params.id));
      const { items, next } = await timeline(db, petition, query);
      const viewer = await getViewer(db, officer, ability);
      return { items: items.map((entry) => presentTimelineEntry(sparing(entry, viewer))), next };
    },
  }),
  route({
    method: 'get',
    path: '/api/deadlines/:id/explanation',
    summary: 'Vì sao đến hạn ngày ấy; với ngày, mức hoặc tạm dừng khác thì là tính thử, không lưu',
    params: ById,
    query: z.strictObject({
      startedOn: z.iso.date().optional(),
      hour: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional(),
      limit: z.string().max(30).optional(),
      pausedFrom: z.iso.date().optional(),
      pausedUntil: z.iso.date().optional(),
    }),
    answer: Explanation,
    handle: async (call) => {
      const deadline = await Deadline.query(call.db).findById(call.params.id).withGraphFetched('pauses');
      const petition = deadline && (await Petition.query(call.db).findById(deadline.petitionId));
      authorize(call.ability, 'read', 'Deadline', petition);
      if (!deadline) throw new Error('unreachable: authorized above');
      const { pausedFrom: from, pausedUntil: until } = call.query;
      if (until && (!from || until < from))
        throw refusal(422, 'invalid_pause', 'Ngày tiếp tục phải sau ngày tạm dừng.', {
          pausedUntil: 'Sớm hơn ngày dừng',
        });
      const viewer = await viewerOf(call);
      const supposes = Object.values(call.query).some((given) => given !== undefined);
      const told = supposes ? supposed(deadline, call.query, viewer) : deadline;
      return presentExplanation(told, await getRelease(call.db, deadline.releaseId), viewer);
    },
  }),
  route({
    method: 'get',
    path: '/api/runs/:id/diagram',
    summary: 'Sơ đồ quy trình và vị trí hiện tại',
    params: ById,
    answer: z.object({
      xml: z.string(),
      active: z.array(z.string()),
      visited: z.array(z.string()),
      taken: z.array(z.string()),
    }),
    handle: async ({ db, ability, params }) => {
      const run = authorize(ability, 'read', 'Run', await Run.query(db).findById(params.id));
      const { bpmn } = await getRelease(db, run.releaseId);
      const { entered, taken } = run.visited;
      return { xml: bpmn, active: run.waiting.map(({ elementId }) => elementId), visited: entered, taken };
    },
  }),
  route({
    method: 'post',
    path: '/api/runs/:id/side-procedures/:key',
    summary: 'Mở một thủ tục kèm theo',
    params: z.strictObject({ id: Id, key: z.string().max(60) }),
    command: true,
    status: 201,
    answer: Dossier,
    handle: async (call) => {
      const run = authorize(call.ability, 'read', 'Run', await Run.query(call.act.trx).findById(call.params.id));
      await startSideProcedure(call.act, run.petitionId, run.id, call.params.key);
      return dossierOf(call, run.petitionId);
    },
  }),
  route({
    method: 'post',
    path: '/api/runs/:id/messages/:elementId',
    summary: 'Ghi nhận việc mà quy trình đang chờ',
    params: z.strictObject({ id: Id, elementId: z.string().max(60) }),
    command: true,
    answer: Dossier,
    handle: async (call) => {
      const run = authorize(call.ability, 'read', 'Run', await Run.query(call.act.trx).findById(call.params.id));
      authorize(call.ability, 'register', 'Petition', run);
      await receiveMessage(call.act, run.petitionId, run.id, call.params.elementId);
      return dossierOf(call, run.petitionId);
    },
  }),
  route({
    method: 'get',
    path: '/api/search',
    summary: 'Tìm theo số, tên, địa chỉ hay từ ngữ, có dấu hoặc không dấu',
    query: z.strictObject({ q: z.string().max(200).default(''), ...paging }),
    answer: listOf(
      z.object({
        petitionId: Id,
        code: z.string().nullable(),
        caseCode: z.string().nullable(),
        title: z.string(),
        snippet: z.string(),
        petitioner: z.string(),
        place: z.string().nullable(),
        stateName: z.string(),
        receivedOn: Day.nullable(),
        match: z.enum(['code', 'name', 'address', 'words']),
      }),
    ),
    handle: async ({ db, officer, ability, query }) => {
      const { items, next } = await search(db, officer, ability, query);
      return { items: items.map(presentFound), next };
    },
  }),
];

// Whoever holds an opened envelope registers what lay in it, whatever else their work is.
async function authorizeEntry(
  { act, officer, ability }: CommandCall<unknown, unknown, unknown>,
  incomingId?: string | null,
) {
  const { agencyId } = officer;
  if (!incomingId) return authorize(ability, 'register', 'Petition', { agencyId });
  return authorize(ability, 'enter', 'Incoming', await Incoming.query(act.trx).findById(incomingId));
}

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'db' | 'officer' | 'ability'>;

async function dossierOf(call: AnyCall, id: string) {
  const petition = authorize(call.ability, 'read', 'Petition', await Petition.query(call.db).findById(id));
  return presentDossier(await readDossier(call.db, petition), await viewerOf(call));
}

function viewerOf({ db, officer, ability }: AnyCall) {
  return getViewer(db, officer, ability);
}
