import type { Knex } from 'knex';
import type { z } from 'zod';
import { deliverToCourt, lendFile, takeFileBack } from '../../commands/caseFile/custody.ts';
import { writeDiary } from '../../commands/caseFile/diary.ts';
import { addEvidence, returnEvidence, strikeEvidence } from '../../commands/caseFile/evidence.ts';
import { numberPages } from '../../commands/caseFile/numberPages.ts';
import { petitionOfCase } from '../../commands/caseFile/onCase.ts';
import { requestDossier } from '../../commands/caseFile/requestDossier.ts';
import { refusal } from '../../domain/refusal.ts';
import { countPages } from '../../dossier/countPages.ts';
import { logAccess } from '../../models/accessLog.ts';
import { Case } from '../../models/Case.ts';
import { Evidence } from '../../models/Evidence.ts';
import { Petition } from '../../models/Petition.ts';
import type { Action } from '../../policies/ability.ts';
import { authorize, can, notFound } from '../../policies/authorize.ts';
import { presentCaseFile } from '../../presenters/caseFile.ts';
import { keepersOf, readCaseFile } from '../../queries/caseFile.ts';
import {
  CaseFile,
  CourtInput,
  DiaryInput,
  EvidenceInput,
  LoanInput,
  PageOrder,
  Returning,
  Striking,
  TakingBack,
} from '../caseFileShapes.ts';
import { type Call, type CommandCall, route } from '../route.ts';
import { ById } from '../shapes.ts';

type Act<B> = (call: CommandCall<{ id: string }, unknown, B>) => Promise<unknown>;

export const caseFileRoutes = [
  route({
    method: 'get',
    path: '/api/cases/:id/file',
    summary: 'Hồ sơ xác minh: chứng cứ, nhật ký, bút lục, cho mượn, giao Tòa án, bản PDF',
    params: ById,
    answer: CaseFile,
    handle: async (call) => {
      const { petition } = await allowed(call, call.db, 'read', call.params.id);
      await countPages(call.deps, petition.id);
      return shown(call, call.db, call.params.id);
    },
  }),
  acting('diary', 'Ghi nhật ký xác minh; đính chính bằng một dòng mới', DiaryInput, ({ act, params, body }) =>
    writeDiary(act, params.id, body),
  ),
  acting('evidence', 'Nhận tài liệu vào danh mục chứng cứ', EvidenceInput, ({ act, params, body }) =>
    addEvidence(act, params.id, { ...body, handoverId: null }),
  ),
  acting('numbering', 'Đánh số bút lục, hoặc đánh lại có lý do', PageOrder, ({ act, params, body }) =>
    numberPages(act, params.id, {
      items: body.items.map(({ pages, ...piece }) => ({ ...piece, pages: pages ?? null })),
      reason: body.reason ?? null,
    }),
  ),
  acting('loans', 'Cho mượn hồ sơ', LoanInput, ({ act, params, body }) => lendFile(act, params.id, body)),
  acting('loans/return', 'Nhận lại hồ sơ cho mượn', TakingBack, ({ act, params, body }) =>
    takeFileBack(act, params.id, body.on),
  ),
  acting('court-deliveries', 'Giao hồ sơ cho Tòa án', CourtInput, ({ act, params, body }) =>
    deliverToCourt(act, params.id, body),
  ),
  onEvidence('striking', 'Gạch một tài liệu khỏi danh mục, có lý do', Striking, ({ act, params, body }) =>
    strikeEvidence(act, params.id, body.reason),
  ),
  onEvidence('return', 'Trả lại bản chính cho người giao', Returning, ({ act, params, body }) =>
    returnEvidence(act, params.id, body),
  ),
  route({
    method: 'post',
    path: '/api/cases/:id/dossier',
    summary: 'Lập hồ sơ thành một tệp PDF có danh mục và số bút lục',
    params: ById,
    command: true,
    status: 202,
    answer: CaseFile,
    handle: async (call) => {
      await allowed(call, call.act.trx, 'read', call.params.id);
      await requestDossier(call.act, call.params.id);
      return shown(call, call.act.trx, call.params.id);
    },
  }),
  route({
    method: 'get',
    path: '/api/cases/:id/dossier.pdf',
    summary: 'Tải hồ sơ PDF đã lập',
    params: ById,
    streams: 'application/pdf',
    handle: async (call) => {
      const { ctx, db, deps, officer, params } = call;
      const { petition } = await allowed(call, db, 'read', params.id);
      const { build, fingerprint } = await readCaseFile(db, petition, params.id);
      if (build?.state !== 'ready' || !build.sha256) throw refusal(404, 'not_built', 'Chưa lập hồ sơ PDF.');
      // What was laid together before a matter was sealed names who sent it.
      if (petition.sealed && build.fingerprint !== fingerprint)
        throw refusal(409, 'stale', 'Hồ sơ đã thay đổi từ khi lập bản PDF; hãy lập lại.');
      const file = await Case.query(db).findById(params.id).throwIfNotFound();
      const { requestId } = ctx.state;
      await logAccess(db, {
        officerId: officer.id,
        act: 'dossier.downloaded',
        subject: file.id,
        result: 'ok',
        requestId,
      });
      ctx.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
      ctx.type = 'application/pdf';
      ctx.attachment(`Hồ sơ ${file.code.replaceAll('/', '-')}.pdf`, { type: 'attachment' });
      const { stream, size } = await deps.store.open(build.sha256);
      ctx.length = size;
      ctx.body = stream;
    },
  }),
];

function acting<B extends z.ZodType>(path: string, summary: string, body: B, work: Act<z.output<B>>) {
  return route({
    method: 'post',
    path: `/api/cases/:id/${path}`,
    summary,
    params: ById,
    body,
    command: true,
    status: 201,
    answer: CaseFile,
    handle: async (call) => {
      await allowed(call, call.act.trx, 'keep', call.params.id);
      await work(call);
      return shown(call, call.act.trx, call.params.id);
    },
  });
}

function onEvidence<B extends z.ZodType>(path: string, summary: string, body: B, work: Act<z.output<B>>) {
  return route({
    method: 'post',
    path: `/api/evidence/:id/${path}`,
    summary,
    params: ById,
    body,
    command: true,
    status: 201,
    answer: CaseFile,
    handle: async (call) => {
      const row = await Evidence.query(call.act.trx).findById(call.params.id);
      if (!row) throw notFound();
      await allowed(call, call.act.trx, 'keep', row.caseId);
      await work(call);
      return shown(call, call.act.trx, row.caseId);
    },
  });
}

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'ability'>;

/** The case file as policies see it, when the officer may do this with it. */
async function allowed({ ability }: AnyCall, knex: Knex, action: Action, caseId: string) {
  const petition = await Petition.query(knex)
    .findById(await petitionOfCase(knex, caseId))
    .throwIfNotFound();
  const record = { agencyId: petition.agencyId, sealed: petition.sealed, keeperIds: await keepersOf(knex, caseId) };
  authorize(ability, action, 'CaseFile', record);
  return { petition, record };
}

async function shown(call: AnyCall, knex: Knex, caseId: string) {
  const { petition, record } = await allowed(call, knex, 'read', caseId);
  return presentCaseFile(await readCaseFile(knex, petition, caseId), can(call.ability, 'keep', 'CaseFile', record));
}
