import createClient from 'openapi-fetch';
import type { paths } from './openapi.d.ts';
import { newKey, Refusal, refusalOf } from './refusal.ts';
import type {
  AnswerInput,
  BriefingKind,
  CaseFileAct,
  ChainInput,
  ContactInput,
  DelegationInput,
  ExportOrder,
  HeardInput,
  IncomingInput,
  NoticeChoice,
  PetitionInput,
  PutBack,
  ReceptionRules,
  RegistrationInput,
  SeenPaper,
  SessionInput,
  TaskDetail,
  Values,
  ViewInput,
} from './types.ts';
import { send } from './upload.ts';

const api = createClient<paths>({ credentials: 'same-origin' });
const OURS = { 'X-KNTC': '1' } as const;
const at = (id: string) => ({ path: { id } });
const write = (id: string) => ({ params: { header: OURS, ...at(id) } });
const creation = () => ({ params: { header: { ...OURS, 'Idempotency-Key': newKey() } } });
const command = (id: string, key = newKey()) => ({ header: { ...OURS, 'Idempotency-Key': key }, ...at(id) });

export const session = {
  read: () => read(api.GET('/api/session')),
  open: (username: string, password: string) =>
    read(api.POST('/api/session', { params: { header: OURS }, body: { username, password } })),
  close: () => read(api.DELETE('/api/session', { params: { header: OURS } })),
};

type TaskQuery = NonNullable<paths['/api/tasks']['get']['parameters']['query']>;
export const tasks = {
  list: (query: Filters<TaskQuery>) => read(api.GET('/api/tasks', { params: { query: given(query) } })),
  read: async (id: string) => (await read(api.GET('/api/tasks/{id}', { params: at(id) }))) as TaskDetail,
  claim: (id: string) => read(api.POST('/api/tasks/{id}/claim', { params: command(id) })),
  release: (id: string) => read(api.DELETE('/api/tasks/{id}/claim', { params: command(id) })),
  assign: (id: string, officerId: string) =>
    read(api.POST('/api/tasks/{id}/assignment', { params: command(id), body: { officerId } })),
  /** Outlives the page: the last words before somebody leaves are saved too. */
  saveDraft: (id: string, values: Values) =>
    read(api.PUT('/api/tasks/{id}/draft', { ...write(id), body: { values }, keepalive: true })),
  preview: (id: string, template: string, values: Values, signal?: AbortSignal) =>
    read(api.POST('/api/tasks/{id}/preview', { ...write(id), body: { template, values }, signal })),
  takeToWord: (id: string, template: string, values: Values) =>
    read(
      api.POST('/api/tasks/{id}/papers/{template}/word', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { id, template } },
        body: { values },
      }),
    ),
  /** The paper as PDF, from the draft that was saved. */
  print: (id: string, template: string) => `/api/tasks/${id}/preview.pdf?template=${encodeURIComponent(template)}`,
  /** `paper`: what was on the screen of who initials or signs. The key is made by the page, once per attempt of a person, so that a repeated sending is one act. */
  complete: (id: string, values: Values, rev: number, key: string, paper?: SeenPaper) =>
    read(api.POST('/api/tasks/{id}/completion', { params: command(id, key), body: { values, rev, paper } })),
};

type TransferQuery = NonNullable<paths['/api/transfers']['get']['parameters']['query']>;
export const transfers = {
  list: (query: Filters<TransferQuery>) => read(api.GET('/api/transfers', { params: { query: given(query) } })),
  paper: (id: string) => `/api/transfers/${id}/paper.pdf`,
  accept: (id: string) => read(api.POST('/api/transfers/{id}/acceptance', { params: command(id) })),
  giveBack: (id: string, reason: string) =>
    read(api.POST('/api/transfers/{id}/return', { params: command(id), body: { reason } })),
};

export const officers = {
  list: (role?: string) => read(api.GET('/api/officers', { params: { query: given({ role }) as never } })),
  /** To whom one may give work of a role. */
  receivers: (role?: string) =>
    read(api.GET('/api/officers', { params: { query: given({ role, for: 'assign' }) as never } })),
  overview: () => read(api.GET('/api/overview')),
};

export const catalogue = {
  communes: (q: string) => read(api.GET('/api/catalogue/communes', { params: { query: { q, limit: 8 } } })),
  choices: () => read(api.GET('/api/catalogue/choices')),
  agencies: () => read(api.GET('/api/agencies')),
};

type EarlierQuery = NonNullable<paths['/api/petitions/earlier']['get']['parameters']['query']>;
export const petitions = {
  earlier: (query: EarlierQuery) => read(api.GET('/api/petitions/earlier', { params: { query: given(query) } })),
  read: (id: string) => read(api.GET('/api/petitions/{id}', { params: at(id) })),
  create: (body: PetitionInput, key: string) =>
    read(api.POST('/api/petitions', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  change: (id: string, body: PetitionInput, rev: number, key: string) =>
    read(api.PUT('/api/petitions/{id}', { params: command(id, key), headers: { 'If-Match': String(rev) }, body })),
  timeline: (id: string, after?: string) =>
    read(api.GET('/api/petitions/{id}/timeline', { params: { ...at(id), query: given({ after }) } })),
  search: (q: string, after?: string | null) =>
    read(api.GET('/api/search', { params: { query: given({ q, after }) } })),
  openIdentity: (id: string, partyId: string, purpose: string) =>
    read(
      api.POST('/api/petitions/{id}/parties/{partyId}/opening', {
        params: { header: OURS, path: { id, partyId } },
        body: { purpose },
      }),
    ),
};

type Question = Record<string, string>;
type Period = { from: string; to: string };
export const registers = {
  all: () => read(api.GET('/api/registers')),
  page: (key: string, question: Question, after: string | null) =>
    read(
      api.GET('/api/registers/{key}', { params: { path: { key }, query: given({ ...question, after, limit: '50' }) } }),
    ),
  count: (key: string, filters: Question) =>
    read(api.GET('/api/registers/{key}/count', { params: { path: { key }, query: filters as never } })),
  order: (key: string, body: ExportOrder) =>
    read(
      api.POST('/api/registers/{key}/export', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key } },
        body,
      }),
    ),
  views: (key: string) => read(api.GET('/api/registers/{key}/views', { params: { path: { key } } })),
  saveView: (key: string, body: ViewInput) =>
    read(
      api.POST('/api/registers/{key}/views', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key } },
        body,
      }),
    ),
  removeView: (key: string, id: string) =>
    read(
      api.DELETE('/api/registers/{key}/views/{id}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key, id } },
      }),
    ),
};

export const overview = {
  head: () => read(api.GET('/api/head-overview')),
  measure: (body: { nearDays: number; longRunningDays: number }) =>
    read(api.PUT('/api/agency/measures', { params: { header: { ...OURS, 'Idempotency-Key': newKey() } }, body })),
  figures: (kind: BriefingKind, period: Period) =>
    read(api.GET('/api/briefings/{kind}', { params: { path: { kind }, query: period } })),
  order: (kind: BriefingKind, body: Period & { format: 'docx' | 'pdf' }) =>
    read(
      api.POST('/api/briefings/{kind}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { kind } },
        body,
      }),
    ),
  today: () => read(api.GET('/api/today')),
};

export const exported = {
  state: (id: string) => read(api.GET('/api/exports/{id}', { params: at(id) })),
  file: (id: string) => `/api/exports/${id}/file`,
};

export const runs = {
  diagram: (id: string) => read(api.GET('/api/runs/{id}/diagram', { params: at(id) })),
  startSideProcedure: (id: string, key: string) =>
    read(
      api.POST('/api/runs/{id}/side-procedures/{key}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { id, key } },
      }),
    ),
  receiveMessage: (id: string, elementId: string) =>
    read(
      api.POST('/api/runs/{id}/messages/{elementId}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { id, elementId } },
      }),
    ),
};

type ErrandPlace = { taskId?: string; documentId?: string };
export const errands = {
  list: (id: string, { taskId, documentId }: ErrandPlace) =>
    read(api.GET('/api/petitions/{id}/errands', { params: { ...at(id), query: given({ taskId, documentId }) } })),
  start: (id: string, body: ErrandPlace & { procedure: string }, key: string) =>
    read(api.POST('/api/petitions/{id}/errands', { params: command(id, key), body })),
};

type AwaitedQuery = NonNullable<paths['/api/awaited']['get']['parameters']['query']>;
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer Given } } };
}
  ? Given
  : never;
const newCommand = (key: string) => ({ header: { ...OURS, 'Idempotency-Key': key } });

export const work = {
  load: () => read(api.GET('/api/workload')),
  proposal: () => read(api.GET('/api/assignment-proposal')),
};

export const absences = {
  list: () => read(api.GET('/api/absences')),
  record: (id: string, body: Body<'/api/officers/{id}/absences'>, key: string) =>
    read(api.POST('/api/officers/{id}/absences', { params: command(id, key), body })),
  end: (id: string) => read(api.DELETE('/api/absences/{id}', { params: command(id) })),
};

export const handOvers = {
  list: () => read(api.GET('/api/hand-overs')),
  work: (id: string) => read(api.GET('/api/officers/{id}/work', { params: at(id) })),
  make: (id: string, body: Body<'/api/officers/{id}/hand-over'>, key: string) =>
    read(api.POST('/api/officers/{id}/hand-over', { params: command(id, key), body })),
  record: (id: string, kind: 'pdf' | 'docx') => `/api/hand-overs/${id}/record.${kind}`,
  closeAccount: (id: string) => read(api.POST('/api/officers/{id}/disabling', { params: command(id) })),
};

export const awaited = {
  list: (state: AwaitedQuery['state'], after: string | null) =>
    read(api.GET('/api/awaited', { params: { query: given({ state, after }) } })),
  remind: (body: Body<'/api/reminders'>, key: string) =>
    read(api.POST('/api/reminders', { params: newCommand(key), body })),
  withdraw: (reminderId: string) => read(api.POST('/api/reminders/{id}/withdrawal', { params: command(reminderId) })),
  answer: (id: string, body: AnswerInput, key: string) =>
    read(api.POST('/api/awaited/{id}/answer', { params: command(id, key), body })),
};

type DeliveryQuery = NonNullable<paths['/api/deliveries']['get']['parameters']['query']>;
export const deliveries = {
  list: (query: Filters<DeliveryQuery>) => read(api.GET('/api/deliveries', { params: { query: given(query) } })),
  history: (id: string) => read(api.GET('/api/deliveries/{id}/history', { params: at(id) })),
  open: async (id: string, body: { what: 'envelope' | 'paper'; purpose: string }) =>
    (await read(
      api.POST('/api/deliveries/{id}/opening', { params: { header: OURS, ...at(id) }, body, parseAs: 'blob' }),
    )) as Blob,
  send: (id: string, body: Posted<'/api/deliveries/{id}/sending'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/sending', { params: command(id, key), body })),
  post: (id: string, body: Posted<'/api/deliveries/{id}/posting'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/posting', { params: command(id, key), body })),
  receive: (id: string, body: Posted<'/api/deliveries/{id}/receipt'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/receipt', { params: command(id, key), body })),
  fail: (id: string, body: Posted<'/api/deliveries/{id}/failure'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/failure', { params: command(id, key), body })),
  handover: (id: string) => read(api.POST('/api/deliveries/{id}/handover-record', { params: command(id) })),
  sendMany: (body: Posted<'/api/deliveries/sendings'>, key: string) =>
    read(api.POST('/api/deliveries/sendings', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  receiveMany: (body: Posted<'/api/deliveries/receipts'>, key: string) =>
    read(api.POST('/api/deliveries/receipts', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
};

/** Each act answers the file as it is now. */
export const caseFile = {
  read: (id: string) => read(api.GET('/api/cases/{id}/file', { params: at(id) })),
  write: (id: string, body: CaseFileAct<'Diary'>) =>
    read(api.POST('/api/cases/{id}/diary', { params: command(id), body })),
  receive: (id: string, body: CaseFileAct<'Evidence'>) =>
    read(api.POST('/api/cases/{id}/evidence', { params: command(id), body })),
  strike: (evidenceId: string, reason: string) =>
    read(api.POST('/api/evidence/{id}/striking', { params: command(evidenceId), body: { reason } })),
  giveBack: (evidenceId: string, body: { to: string; on: string; record: boolean }) =>
    read(api.POST('/api/evidence/{id}/return', { params: command(evidenceId), body })),
  number: (id: string, body: CaseFileAct<'Numbering'>) =>
    read(api.POST('/api/cases/{id}/numbering', { params: command(id), body })),
  lend: (id: string, body: CaseFileAct<'Loans'>) =>
    read(api.POST('/api/cases/{id}/loans', { params: command(id), body })),
  takeBack: (id: string, on: string) =>
    read(api.POST('/api/cases/{id}/loans/return', { params: command(id), body: { on } })),
  deliver: (id: string, body: CaseFileAct<'CourtDeliveries'>) =>
    read(api.POST('/api/cases/{id}/court-deliveries', { params: command(id), body })),
  makeDossier: (id: string) => read(api.POST('/api/cases/{id}/dossier', { params: command(id) })),
  dossier: (id: string) => `/api/cases/${id}/dossier.pdf`,
};

export const documents = {
  trail: (id: string) => read(api.GET('/api/documents/{id}/trail', { params: at(id) })),
  read: (id: string) => read(api.GET('/api/documents/{id}', { params: at(id) })),
  word: (id: string) => `/api/documents/${id}/word`,
  putBack: ({ documentId, rev }: { documentId: string; rev: number }, file: File) =>
    send<PutBack>(`/api/documents/${documentId}/word`, file, { 'If-Match': String(rev) }).done,
  compare: (id: string, a: number, b: number) =>
    read(api.GET('/api/documents/{id}/versions/{a}/compare/{b}', { params: { path: { id, a, b } } })),
  similar: (query: { template: string; petitionId: string; q?: string; after?: string }) =>
    read(api.GET('/api/documents/similar', { params: { query } })),
  address: (id: string, version: number, kind: 'pdf' | 'docx') => `/api/documents/${id}/${version}.${kind}`,
  /** Shown by the browser, which prints it; not put among the downloads. */
  printable: (id: string, version: number) => `/api/documents/${id}/${version}.pdf?inline=1`,
};

type RoutingInput = paths['/api/office/routing']['put']['requestBody']['content']['application/json'];
export const receptions = {
  read: () => read(api.GET('/api/receptions')),
  session: (id: string) => read(api.GET('/api/receptions/sessions/{id}', { params: at(id) })),
  open: (body: SessionInput) => read(api.POST('/api/receptions/sessions', { ...creation(), body })),
  propose: (body: RegistrationInput) => read(api.POST('/api/receptions/registrations', { ...creation(), body })),
  agree: (id: string, sessionId: string) =>
    read(api.POST('/api/receptions/registrations/{id}/agreement', { params: command(id), body: { sessionId } })),
  decline: (id: string, reason: string) =>
    read(api.POST('/api/receptions/registrations/{id}/refusal', { params: command(id), body: { reason } })),
  record: (id: string, body: HeardInput) =>
    read(api.POST('/api/receptions/registrations/{id}/result', { params: command(id), body })),
};
export const office = {
  limits: () => read(api.GET('/api/office/limits')),
  limit: (body: { procedure: string; deadline: string; value: string | null; basis: string }) =>
    read(api.PUT('/api/office/limits', { ...creation(), body })),
  read: () => read(api.GET('/api/office')),
  receptionRules: (body: ReceptionRules) => read(api.PUT('/api/office/reception-rules', { ...creation(), body })),
  receptionPacks: () => read(api.GET('/api/catalogue/reception-rules')),
  rooms: (rooms: string[]) => read(api.PUT('/api/office/rooms', { ...creation(), body: { rooms } })),
  routing: (body: RoutingInput) => read(api.PUT('/api/office/routing', { ...creation(), body })),
  book: (book: 'own' | 'external') => read(api.PUT('/api/office/outgoing-book', { ...creation(), body: { book } })),
  onlineDialogue: (allowed: boolean) =>
    read(api.PUT('/api/office/online-dialogue', { ...creation(), body: { allowed } })),
  rounds: (rounds: number) => read(api.PUT('/api/office/reminder-rounds', { ...creation(), body: { rounds } })),
};

export const signing = {
  desk: (after?: string | null) => read(api.GET('/api/signing', { params: { query: given({ after }) } })),
  rules: () => read(api.GET('/api/signing-rules')),
  openChain: (body: ChainInput) => read(api.POST('/api/signing-chains', { ...creation(), body })),
  closeChain: (id: string, validUntil: string) =>
    read(api.POST('/api/signing-chains/{id}/closing', { params: command(id), body: { validUntil } })),
  delegate: (body: DelegationInput) => read(api.POST('/api/delegations', { ...creation(), body })),
  revoke: (id: string, revokedOn: string) =>
    read(api.POST('/api/delegations/{id}/revocation', { params: command(id), body: { revokedOn } })),
};

type CertificateInput = paths['/api/certificates']['post']['requestBody']['content']['application/json'];
export const signatures = {
  read: (id: string) => read(api.GET('/api/documents/{id}/signatures', { params: at(id) })),
  again: (id: string) => read(api.POST('/api/documents/{id}/signing', { params: command(id) })),
  copy: (id: string) => read(api.POST('/api/documents/{id}/copies', { params: command(id) })),
  copyAddress: (id: string, copyId: string) => `/api/documents/${id}/copies/${copyId}.pdf`,
  ticket: (id: string) => read(api.POST('/api/documents/{id}/signing-tickets', { params: command(id) })),
  uploadAddress: (id: string) => `/api/documents/${id}/signed`,
};

export const certificates = {
  list: () => read(api.GET('/api/certificates')),
  add: (body: CertificateInput) => read(api.POST('/api/certificates', { params: { header: OURS }, body })),
  revoke: (id: string) => read(api.POST('/api/certificates/{id}/revocation', write(id))),
  trust: (file: string) => read(api.POST('/api/certificate-authorities', { ...creation(), body: { file } })),
  distrust: (id: string) => read(api.DELETE('/api/certificate-authorities/{id}', { params: command(id) })),
};

export const law = {
  read: () => read(api.GET('/api/law')),
  publish: (id: string) => read(api.POST('/api/law/releases/{id}/publication', { params: command(id) })),
  choose: (deadline: string, body: { value: 'earlier' | 'old' | 'new'; source: string }) =>
    read(api.PUT('/api/law/transitions/{id}', { params: command(deadline), body })),
  successions: () => read(api.GET('/api/law/successions')),
  enterSuccession: (body: Posted<'/api/law/successions'>) =>
    read(api.POST('/api/law/successions', { ...creation(), body })),
  withdrawSuccession: (id: string, body: { reason: string }) =>
    read(api.POST('/api/law/successions/{id}/withdrawal', { params: command(id), body })),
};

export const calendar = {
  read: (year: number | null) =>
    read(
      api.GET('/api/calendar', { params: { query: given({ year: year === null ? null : String(year) }) as never } }),
    ),
  notice: (body: Posted<'/api/calendar/notices'>) => read(api.POST('/api/calendar/notices', { ...creation(), body })),
  hours: (body: Posted<'/api/calendar/hours'>) => read(api.POST('/api/calendar/hours', { ...creation(), body })),
};

export const deadlines = {
  explain: (id: string) => read(api.GET('/api/deadlines/{id}/explanation', { params: at(id) })),
  suppose: (id: string, query: { startedOn?: string; limit?: string; pausedFrom?: string; pausedUntil?: string }) =>
    read(api.GET('/api/deadlines/{id}/explanation', { params: { ...at(id), query } })),
};

export const files = {
  read: (id: string) => read(api.GET('/api/files/{id}', { params: at(id) })),
  content: (id: string) => `/api/files/${id}/content?inline=1`,
  download: (id: string) => `/api/files/${id}/content`,
  page: (id: string, number: number) => `/api/files/${id}/pages/${number}`,
  html: (id: string) => read(api.GET('/api/files/{id}/html', { params: at(id) })),
};

type IncomingQuery = NonNullable<paths['/api/incoming']['get']['parameters']['query']>;
type AgainInput = NonNullable<
  paths['/api/petitions/{id}/contacts']['post']['requestBody']
>['content']['application/json'];
export const contacts = {
  guide: () => read(api.GET('/api/contacts/guide')),
  count: () => read(api.GET('/api/contacts/count', {})),
  /** The key is the page's, once per contact: sent again it is the same call. */
  record: (body: ContactInput, key: string) =>
    read(api.POST('/api/contacts', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  again: (petitionId: string, body: AgainInput, key: string) =>
    read(api.POST('/api/petitions/{id}/contacts', { params: command(petitionId, key), body })),
};

export const incoming = {
  list: (query: Filters<IncomingQuery>) => read(api.GET('/api/incoming', { params: { query: given(query) } })),
  read: (id: string) => read(api.GET('/api/incoming/{id}', { params: at(id) })),
  register: (body: IncomingInput, key: string) =>
    read(api.POST('/api/incoming', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  scan: (id: string, fileIds: string[]) =>
    read(api.POST('/api/incoming/{id}/scans', { params: command(id), body: { fileIds } })),
  route: async (id: string, holderId: string, note: string) =>
    (await read(api.POST('/api/incoming/{id}/routing', { params: command(id), body: { holderId, note } }))).entry,
  open: async (id: string) => (await read(api.POST('/api/incoming/{id}/opening', { params: command(id) }))).entry,
  settle: async (id: string, result: string) =>
    (await read(api.POST('/api/incoming/{id}/settlement', { params: command(id), body: { result } }))).entry,
  void: async (id: string, reason: string) =>
    (await read(api.POST('/api/incoming/{id}/voiding', { params: command(id), body: { reason } }))).entry,
};

type ChaseBody = paths['/api/petitions/{id}/chases']['post']['requestBody']['content']['application/json'];
export const arrivals = {
  read: (id: string) => read(api.GET('/api/petitions/{id}/arrival', { params: at(id) })),
  void: (id: string, reason: string) =>
    read(api.POST('/api/petitions/{id}/voiding', { params: command(id), body: { reason } })),
  chase: (id: string, body: ChaseBody) => read(api.POST('/api/petitions/{id}/chases', { params: command(id), body })),
  missing: (after: string | null) => read(api.GET('/api/missing', { params: { query: given({ after }) } })),
};

export const notices = {
  list: (query: { unread?: '1'; after?: string | null; limit: number }) =>
    read(api.GET('/api/notices', { params: { query: given({ ...query, limit: String(query.limit) }) } })),
  count: () => read(api.GET('/api/notices/count')),
  read: (ids: string[] | 'all') => read(api.POST('/api/notices/reading', { params: { header: OURS }, body: { ids } })),
  preferences: () => read(api.GET('/api/notices/preferences')),
  mailStatus: () => read(api.GET('/api/mail-status')),
  choose: (body: NoticeChoice) => read(api.PUT('/api/notices/preferences', { ...creation(), body })),
};

export const scans = {
  list: () => read(api.GET('/api/scans')),
  dismiss: (id: string) => read(api.DELETE('/api/scans/{id}', { params: command(id) })),
};

type TicketState = 'called' | 'serving' | 'done' | 'absent';
type ShiftBody = paths['/api/counter/shifts']['post']['requestBody']['content']['application/json'];
type Purpose = paths['/api/counter/tickets']['post']['requestBody']['content']['application/json']['purpose'];
const act = () => ({ header: { ...OURS, 'Idempotency-Key': newKey() } });
export const counter = {
  read: () => read(api.GET('/api/counter')),
  take: (purpose: Purpose) => read(api.POST('/api/counter/tickets', { params: act(), body: { purpose } })),
  call: (room: string) => read(api.POST('/api/counter/calls', { params: act(), body: { room } })),
  move: (id: string, state: TicketState, room: string) =>
    read(api.POST('/api/counter/tickets/{id}/state', { params: command(id), body: { state, room } })),
  handOver: (body: ShiftBody) => read(api.POST('/api/counter/shifts', { params: act(), body })),
};

/** The body of a POST to an address. */
type Posted<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
type Filters<T> = { [K in keyof T]?: T[K] | string | null };
type Reply<T> = { data?: T; error?: unknown; response: Response };

/** The answer, or the server's refusal thrown as one. */
async function read<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, 'unreachable', '');
  });
  if (!response.ok) throw refusalOf(response.status, error);
  return data as T;
}

/** An address bar can hold anything: what is empty is left out, the rest is the server's to judge. */
function given<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], null | string> & string } {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as never;
}
