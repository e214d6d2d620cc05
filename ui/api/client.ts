import type {
  Agency, Choices, Commune, Completion, Counted, Diagram, DocumentDetail, Dossier, Explanation, Me, Officer, Overview, Page,
  PetitionInput, PetitionRow, Preview, Province, SearchHit, TaskDetail, TaskRow, TimelineItem, Values,
} from './types.ts';
import { type Query, send } from './send.ts';

export const session = {
  read: () => send<Me>('GET', '/session'),
  open: (username: string, password: string) => send<Me>('POST', '/session', { body: { username, password } }),
  close: () => send<void>('DELETE', '/session'),
};

export const tasks = {
  list: (query: Query) => send<Counted<TaskRow>>('GET', '/tasks', { query }),
  read: (id: string) => send<TaskDetail>('GET', `/tasks/${id}`),
  claim: (id: string) => send<TaskRow>('POST', `/tasks/${id}/claim`, { body: {} }),
  release: (id: string) => send<TaskRow>('DELETE', `/tasks/${id}/claim`),
  assign: (id: string, officerId: string) => send<TaskRow>('POST', `/tasks/${id}/assignment`, { body: { officerId } }),
  saveDraft: (id: string, values: Values) => send<{ savedAt: string }>('PUT', `/tasks/${id}/draft`, { body: { values } }),
  preview: (id: string, template: string, values: Values, signal?: AbortSignal) =>
    send<Preview>('POST', `/tasks/${id}/preview`, { body: { template, values }, signal }),
  /** The key is made by the page, once per attempt of a person, so that a repeated sending is one act. */
  complete: (id: string, values: Values, rev: number, key: string) =>
    send<Completion>('POST', `/tasks/${id}/completion`, { body: { values, rev }, rev, key }),
};

export const officers = {
  list: (role?: string) => send<{ items: Officer[] }>('GET', '/officers', { query: { role } }),
  overview: () => send<Overview>('GET', '/overview'),
};

export const catalogue = {
  provinces: () => send<{ items: Province[] }>('GET', '/catalogue/provinces'),
  communes: (query: Query) => send<{ items: Commune[] }>('GET', '/catalogue/communes', { query }),
  choices: () => send<Choices>('GET', '/catalogue/choices'),
  agencies: () => send<{ items: Agency[] }>('GET', '/agencies'),
};

export const petitions = {
  list: (query: Query) => send<Page<PetitionRow>>('GET', '/petitions', { query }),
  earlier: (query: Query) => send<{ items: PetitionRow[] }>('GET', '/petitions/earlier', { query }),
  read: (id: string) => send<Dossier>('GET', `/petitions/${id}`),
  create: (input: PetitionInput, key: string) => send<Dossier>('POST', '/petitions', { body: input, key }),
  change: (id: string, input: PetitionInput, rev: number, key: string) =>
    send<Dossier>('PUT', `/petitions/${id}`, { body: input, rev, key }),
  timeline: (id: string, after?: string) => send<Page<TimelineItem>>('GET', `/petitions/${id}/timeline`, { query: { after } }),
  search: (query: Query) => send<Page<SearchHit>>('GET', '/search', { query }),
};

export const runs = {
  diagram: (id: string) => send<Diagram>('GET', `/runs/${id}/diagram`),
  startSideProcedure: (runId: string, key: string) =>
    send<Dossier>('POST', `/runs/${runId}/side-procedures/${key}`, { body: {} }),
};

export const documents = {
  read: (id: string) => send<DocumentDetail>('GET', `/documents/${id}`),
  address: (id: string, version: number, kind: 'pdf' | 'docx') => `/api/documents/${id}/${version}.${kind}`,
};

export const deadlines = { explain: (id: string) => send<Explanation>('GET', `/deadlines/${id}/explanation`) };

export const files = {
  content: (id: string) => `/api/files/${id}/content?inline=1`,
  download: (id: string) => `/api/files/${id}/content`,
  page: (id: string, number: number) => `/api/files/${id}/pages/${number}`,
  html: (id: string) => send<{ html: string }>('GET', `/files/${id}/html`),
};
