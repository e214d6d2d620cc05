// How an agency works: its settings, the law and the calendar, receptions, notices.
import { api, at, type Body, command, creation, given, OURS, read } from './call.ts';
import type { paths } from './openapi.d.ts';
import type { HeardInput, NoticeChoice, ReceptionRules, RegistrationInput, SessionInput } from './types.ts';

type RoutingInput = paths['/api/office/routing']['put']['requestBody']['content']['application/json'];
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

export const law = {
  read: () => read(api.GET('/api/law')),
  publish: (releases: string[]) => read(api.POST('/api/law/publications', { ...creation(), body: { releases } })),
  choose: (deadline: string, body: { value: 'earlier' | 'old' | 'new'; source: string }) =>
    read(api.PUT('/api/law/transitions/{id}', { params: command(deadline), body })),
  successions: () => read(api.GET('/api/law/successions')),
  enterSuccession: (body: Body<'/api/law/successions'>) =>
    read(api.POST('/api/law/successions', { ...creation(), body })),
  withdrawSuccession: (id: string, body: { reason: string }) =>
    read(api.POST('/api/law/successions/{id}/withdrawal', { params: command(id), body })),
};

export const calendar = {
  read: (year: number | null) =>
    read(
      api.GET('/api/calendar', { params: { query: given({ year: year === null ? null : String(year) }) as never } }),
    ),
  notice: (body: Body<'/api/calendar/notices'>) => read(api.POST('/api/calendar/notices', { ...creation(), body })),
  hours: (body: Body<'/api/calendar/hours'>) => read(api.POST('/api/calendar/hours', { ...creation(), body })),
};

export const catalogue = {
  communes: (q: string) => read(api.GET('/api/catalogue/communes', { params: { query: { q, limit: 8 } } })),
  choices: () => read(api.GET('/api/catalogue/choices')),
  agencies: () => read(api.GET('/api/agencies')),
};

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

export const notices = {
  list: (query: { unread?: '1'; after?: string | null; limit: number }) =>
    read(api.GET('/api/notices', { params: { query: given({ ...query, limit: String(query.limit) }) } })),
  count: () => read(api.GET('/api/notices/count')),
  read: (ids: string[] | 'all') => read(api.POST('/api/notices/reading', { params: { header: OURS }, body: { ids } })),
  preferences: () => read(api.GET('/api/notices/preferences')),
  mailStatus: () => read(api.GET('/api/mail-status')),
  choose: (body: NoticeChoice) => read(api.PUT('/api/notices/preferences', { ...creation(), body })),
};
