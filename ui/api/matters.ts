// Petitions, what leads to them, and their files.
import { api, at, command, type Filters, given, OURS, read } from './call.ts';
import type { paths } from './openapi.d.ts';
import type { CaseFileAct, ContactInput, PetitionInput } from './types.ts';

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

type TransferQuery = NonNullable<paths['/api/transfers']['get']['parameters']['query']>;
export const transfers = {
  list: (query: Filters<TransferQuery>) => read(api.GET('/api/transfers', { params: { query: given(query) } })),
  paper: (id: string) => `/api/transfers/${id}/paper.pdf`,
  accept: (id: string) => read(api.POST('/api/transfers/{id}/acceptance', { params: command(id) })),
  giveBack: (id: string, reason: string) =>
    read(api.POST('/api/transfers/{id}/return', { params: command(id), body: { reason } })),
};

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

type ChaseBody = paths['/api/petitions/{id}/chases']['post']['requestBody']['content']['application/json'];
export const arrivals = {
  read: (id: string) => read(api.GET('/api/petitions/{id}/arrival', { params: at(id) })),
  void: (id: string, reason: string) =>
    read(api.POST('/api/petitions/{id}/voiding', { params: command(id), body: { reason } })),
  chase: (id: string, body: ChaseBody) => read(api.POST('/api/petitions/{id}/chases', { params: command(id), body })),
  missing: (after: string | null) => read(api.GET('/api/missing', { params: { query: given({ after }) } })),
};

export const files = {
  read: (id: string) => read(api.GET('/api/files/{id}', { params: at(id) })),
  content: (id: string) => `/api/files/${id}/content?inline=1`,
  download: (id: string) => `/api/files/${id}/content`,
  page: (id: string, number: number) => `/api/files/${id}/pages/${number}`,
  html: (id: string) => read(api.GET('/api/files/{id}/html', { params: at(id) })),
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
