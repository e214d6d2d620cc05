// Steps of procedures and what runs beside them.
import { api, at, type Body, command, type Filters, given, newCommand, OURS, read, write } from './call.ts';
import type { paths } from './openapi.d.ts';
import { newKey } from './refusal.ts';
import type { AnswerInput, SeenPaper, TaskDetail, Values } from './types.ts';

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
export const awaited = {
  list: (state: AwaitedQuery['state'], after: string | null) =>
    read(api.GET('/api/awaited', { params: { query: given({ state, after }) } })),
  remind: (body: Body<'/api/reminders'>, key: string) =>
    read(api.POST('/api/reminders', { params: newCommand(key), body })),
  withdraw: (reminderId: string) => read(api.POST('/api/reminders/{id}/withdrawal', { params: command(reminderId) })),
  answer: (id: string, body: AnswerInput, key: string) =>
    read(api.POST('/api/awaited/{id}/answer', { params: command(id, key), body })),
};

export const deadlines = {
  explain: (id: string) => read(api.GET('/api/deadlines/{id}/explanation', { params: at(id) })),
  suppose: (id: string, query: { startedOn?: string; limit?: string; pausedFrom?: string; pausedUntil?: string }) =>
    read(api.GET('/api/deadlines/{id}/explanation', { params: { ...at(id), query } })),
};
