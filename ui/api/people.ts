// Who works here: sessions, officers, their load, leave and hand-overs.
import { api, at, type Body, command, given, OURS, read } from './call.ts';

export const session = {
  read: () => read(api.GET('/api/session')),
  open: (username: string, password: string) =>
    read(api.POST('/api/session', { params: { header: OURS }, body: { username, password } })),
  close: () => read(api.DELETE('/api/session', { params: { header: OURS } })),
};

export const officers = {
  list: (role?: string) => read(api.GET('/api/officers', { params: { query: given({ role }) as never } })),
  /** To whom one may give work of a role. */
  receivers: (role?: string) =>
    read(api.GET('/api/officers', { params: { query: given({ role, for: 'assign' }) as never } })),
  overview: () => read(api.GET('/api/overview')),
};

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
